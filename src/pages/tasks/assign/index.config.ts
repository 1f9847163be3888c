export default definePageConfig({ navigationBarTitleText: '派人上岗', enablePullDownRefresh: true })
