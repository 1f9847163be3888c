import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import type { ValueOf } from '../../../types/contracts/all'
import { clockOf } from '../../../types/domain/time'

/** As many as fit beside the code; nobody can scroll a screen on a wall. */
const ROWS = 7

/** Who is in now, by masked names, the latest first. */
export function StationPresent({ value }: { value: ValueOf<'attendance.stationCode'> }) {
  const latest = [...value.present].sort((a, b) => b.since - a.since)
  const shown = latest.slice(0, ROWS)
  const more = latest.length - shown.length
  return (
    <Card className="station-here">
      <View className="station-count">
        现在有<Text className="station-number num cp">{latest.length}</Text>人在忙
      </View>
      <View className="station-rows">
        {shown.map(({ maskedName, since }) => (
          <View key={`${maskedName}${since}`} className="station-row">
            <View className="strong">{maskedName}</View>
            <View className="c2 num">{clockOf(since)}</View>
          </View>
        ))}
        {more > 0 ? <View className="station-row c2">还有 {more} 人先到了</View> : null}
        {latest.length === 0 ? <View className="station-row c2">第一位来了就在这里</View> : null}
      </View>
      <View className="station-help rule">
        <Icon name="people" />
        <View>没带手机？请值班的同志记下来</View>
      </View>
    </Card>
  )
}
