import Taro from '@tarojs/taro'
import theme from '@/theme.json'

const isDark = (): boolean => {
  const base: object = Taro.getAppBaseInfo()
  return 'theme' in base && base.theme === 'dark'
}

/** Paints the bar of the page in front: red while people are called for real, else paper as on every page. */
export const paintBar = (red: boolean): void => {
  const { paper, muster, navText } = theme[isDark() ? 'dark' : 'light']
  // WeChat takes these two for the words and nothing else.
  const words = red || navText === 'white' ? '#ffffff' : '#000000'
  void Taro.setNavigationBarColor({ frontColor: words, backgroundColor: red ? muster : paper }).catch(() => undefined)
}
