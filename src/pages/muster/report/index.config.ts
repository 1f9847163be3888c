export default definePageConfig({ navigationBarTitleText: '集结报告', enablePullDownRefresh: true })
