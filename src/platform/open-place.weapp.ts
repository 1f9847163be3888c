import Taro from '@tarojs/taro'
import { toGcj02 } from '@/lib/gcj02'
import type { MapPlace } from './map-place'

const STREET_SCALE = 16

/** Opens WeChat's own map at a place, with its button that leads there. The map reckons in GCJ-02. */
export function openPlace({ name, address, ...point }: MapPlace): void {
  const { longitude, latitude } = toGcj02(point)
  void Taro.openLocation({ longitude, latitude, name, address: address ?? '', scale: STREET_SCALE }).catch(
    () => undefined,
  )
}
