export default definePageConfig({ navigationBarTitleText: '下指令', enablePullDownRefresh: true })
