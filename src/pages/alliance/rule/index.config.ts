export default definePageConfig({ navigationBarTitleText: '写新一版规则' })
