export default definePageConfig({ navigationBarTitleText: '账本公示', enablePullDownRefresh: true })
