export default definePageConfig({ navigationBarTitleText: '找人、找网格', enablePullDownRefresh: true })
