export default definePageConfig({ navigationBarTitleText: '角色', enablePullDownRefresh: true })
