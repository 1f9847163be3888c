export default definePageConfig({ navigationBarTitleText: '单位名单', enablePullDownRefresh: true })
