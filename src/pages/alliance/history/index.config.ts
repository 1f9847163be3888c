export default definePageConfig({ navigationBarTitleText: '兑换流水', enablePullDownRefresh: true })
