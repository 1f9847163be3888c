export default definePageConfig({ navigationBarTitleText: '加急任务', enableShareAppMessage: true })
