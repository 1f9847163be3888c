export default definePageConfig({ navigationBarTitleText: '自荐当书记', enablePullDownRefresh: true })
