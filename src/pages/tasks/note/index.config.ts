export default definePageConfig({ navigationBarTitleText: '听到的话', enablePullDownRefresh: true })
