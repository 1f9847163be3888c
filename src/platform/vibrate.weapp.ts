import Taro from '@tarojs/taro'

/** A short knock in the hand: it is done. */
export const vibrate = (): void => void Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
