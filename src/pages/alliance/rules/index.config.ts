export default definePageConfig({ navigationBarTitleText: '补贴和提示规则', enablePullDownRefresh: true })
