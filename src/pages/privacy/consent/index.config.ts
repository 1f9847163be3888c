export default definePageConfig({ navigationBarTitleText: '告知书', enablePullDownRefresh: true })
