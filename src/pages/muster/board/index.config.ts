export default definePageConfig({ navigationBarTitleText: '集结图', enablePullDownRefresh: true })
