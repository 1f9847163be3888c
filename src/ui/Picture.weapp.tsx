import { type ITouchEvent, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PictureProps } from './PictureProps'

/** A picture that is said as one sentence, and answers where it was tapped. */
export function Picture({ id, label, className, onSpot }: PictureProps) {
  const tapped = (event: ITouchEvent) => {
    const touch = event.changedTouches?.[0]
    if (!touch) return
    const measured = (area: Taro.NodesRef.BoundingClientRectCallbackResult | null) => {
      if (!area?.width || !area.height) return
      const { left, top, width, height } = area
      onSpot({ across: (touch.clientX - left) / width, down: (touch.clientY - top) / height, width })
    }
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((area) => measured(Array.isArray(area) ? null : area))
      .exec()
  }
  return <View id={id} className={className} role="img" aria-label={label} onClick={tapped} />
}
