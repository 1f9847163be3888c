export default definePageConfig({ navigationBarTitleText: '互相帮忙', enablePullDownRefresh: true })
