export default definePageConfig({ navigationBarTitleText: '调配方案', enablePullDownRefresh: true })
