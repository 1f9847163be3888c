import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { inThousands } from '@/lib/count'
import type { HexMapProps } from './HexMapProps'

interface HexLegendProps extends Pick<HexMapProps, 'legend' | 'tiles'> {
  readonly note: ReactNode
}

/** What each colour means, and of how many tiles. */
export function HexLegend({ legend, note, tiles }: HexLegendProps) {
  return (
    <View className="hex-legend num">
      {legend.map(({ state, text }) => (
        <View key={state} className="hex-key">
          <View className={`hex-swatch hex-${state}`} aria-hidden />
          {text}
          <Text className="hex-count">{inThousands(tiles.filter((tile) => tile.state === state).length)}</Text>
        </View>
      ))}
      {note ? <View className="hex-when">{note}</View> : null}
    </View>
  )
}
