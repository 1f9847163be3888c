export default definePageConfig({ navigationBarTitleText: '站点', enablePullDownRefresh: true })
