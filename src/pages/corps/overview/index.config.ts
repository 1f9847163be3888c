export default definePageConfig({ navigationBarTitleText: '书记队伍', enablePullDownRefresh: true })
