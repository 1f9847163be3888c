export default definePageConfig({ navigationBarTitleText: '个人', enablePullDownRefresh: true })
