export default definePageConfig({ navigationBarTitleText: '帮人签到' })
