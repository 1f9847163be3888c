export default definePageConfig({ navigationBarTitleText: '补传和更正', enablePullDownRefresh: true })
