export default definePageConfig({ navigationBarTitleText: '验收', enablePullDownRefresh: true })
