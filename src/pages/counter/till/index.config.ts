export default definePageConfig({ navigationBarTitleText: '收分' })
