import Taro from '@tarojs/taro'

/** How much larger the person has set WeChat's type: 1 is the standard. */
export const systemFontScale = (): number => {
  const base: object = Taro.getAppBaseInfo()
  return 'fontSizeScaleFactor' in base && typeof base.fontSizeScaleFactor === 'number' ? base.fontSizeScaleFactor : 1
}
