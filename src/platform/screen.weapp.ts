import Taro from '@tarojs/taro'

/** Keeps the screen awake and fully bright, for a code that somebody else scans. @returns puts it back */
export function holdScreen(): () => void {
  let before = -1
  void Taro.setKeepScreenOn({ keepScreenOn: true })
  void Taro.getScreenBrightness().then(({ value }) => {
    before = value
    return Taro.setScreenBrightness({ value: 1 })
  })
  return () => {
    void Taro.setKeepScreenOn({ keepScreenOn: false })
    if (before >= 0) void Taro.setScreenBrightness({ value: before })
  }
}
