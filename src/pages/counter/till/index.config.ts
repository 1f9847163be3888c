export default definePageConfig({ navigationBarTitleText: '收分', enablePullDownRefresh: true })
