export default definePageConfig({ navigationBarTitleText: '商圈联盟', enablePullDownRefresh: true })
