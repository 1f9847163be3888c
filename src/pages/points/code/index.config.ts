export default definePageConfig({ navigationBarTitleText: '给店员看' })
