export default definePageConfig({ navigationBarTitleText: '请求更正' })
