export default definePageConfig({ navigationBarTitleText: '网格先锋' })
