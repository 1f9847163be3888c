export default definePageConfig({ navigationBarTitleText: '任务进度', enablePullDownRefresh: true })
