export default definePageConfig({ navigationBarTitleText: '派人' })
