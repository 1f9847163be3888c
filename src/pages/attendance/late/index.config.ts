export default definePageConfig({ navigationBarTitleText: '待补传', enablePullDownRefresh: true })
