export default definePageConfig({ navigationBarTitleText: '本网格集结', enablePullDownRefresh: true })
