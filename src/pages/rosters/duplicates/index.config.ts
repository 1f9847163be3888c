export default definePageConfig({ navigationBarTitleText: '可能重复的人', enablePullDownRefresh: true })
