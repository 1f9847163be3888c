export default definePageConfig({ navigationBarTitleText: '我的支援', enablePullDownRefresh: true })
