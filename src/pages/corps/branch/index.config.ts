export default definePageConfig({ navigationBarTitleText: '书记选配', enablePullDownRefresh: true })
