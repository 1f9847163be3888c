export default definePageConfig({ navigationBarTitleText: '店里的事', enablePullDownRefresh: true })
