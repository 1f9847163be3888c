export default definePageConfig({ navigationBarTitleText: '发清单', enableShareAppMessage: true })
