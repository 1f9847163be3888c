export default definePageConfig({ navigationBarTitleText: '等您验收', enablePullDownRefresh: true })
