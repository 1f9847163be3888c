import Taro from '@tarojs/taro'
import type { Where } from './whereabouts'

/** How far a point may be off: WeChat blurs it. */
export const OFF_BY_METRES = 3000

/** Asks WeChat once where the phone is, kilometres off: a hint for choosing a grid, never more. */
export async function locate(): Promise<Where> {
  try {
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'wgs84' })
    return { at: 'here', longitude, latitude }
  } catch {
    return { at: 'unknown' }
  }
}
