export default definePageConfig({ navigationBarTitleText: '一个不漏', enablePullDownRefresh: true })
