export default definePageConfig({ navigationBarTitleText: '调配', enablePullDownRefresh: true })
