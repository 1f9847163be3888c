export default definePageConfig({ navigationBarTitleText: '照片和说明', enablePullDownRefresh: true })
