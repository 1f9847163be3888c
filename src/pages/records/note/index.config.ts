export default definePageConfig({ navigationBarTitleText: '记培训、表彰' })
