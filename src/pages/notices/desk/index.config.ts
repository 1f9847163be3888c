export default definePageConfig({ navigationBarTitleText: '答复投诉', enablePullDownRefresh: true })
