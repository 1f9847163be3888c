export default definePageConfig({ navigationBarTitleText: '站点屏', pageOrientation: 'auto' })
