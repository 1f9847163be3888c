export default definePageConfig({ navigationBarTitleText: '进店' })
