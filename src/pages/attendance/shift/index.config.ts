export default definePageConfig({ navigationBarTitleText: '这一场的人', enablePullDownRefresh: true })
