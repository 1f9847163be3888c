export default definePageConfig({ navigationBarTitleText: '改任务' })
