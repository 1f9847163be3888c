export default definePageConfig({ navigationBarTitleText: '开一场值班' })
