import { Text, View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import type { ShiftId } from '../../../types/domain/ids'
import { clockOf } from '../../../types/domain/time'
import type { StationScreen } from './useStationScreen'

/** As many as fit beside the code; nobody can scroll a screen on a wall. */
const ROWS = 7

interface StationPresentProps {
  readonly screen: StationScreen
  readonly shiftId: ShiftId
}

/** Who is in now, by given names, the latest first; and the way for somebody without a phone. */
export function StationPresent({ screen, shiftId }: StationPresentProps) {
  return (
    <Card className="station-here">
      {screen.present ? <Present present={screen.present} asOf={screen} /> : <Unknown />}
      <Tap className="station-help rule" label="没带手机？请值班的同志帮您签" onTap={() => go(routes.helping(shiftId))}>
        <Icon name="people" />
        <View>没带手机？请值班的同志帮您签</View>
      </Tap>
    </Card>
  )
}

function Present({ present, asOf }: { present: NonNullable<StationScreen['present']>; asOf: StationScreen }) {
  const latest = [...present].sort((a, b) => b.since - a.since)
  const shown = latest.slice(0, ROWS)
  const more = latest.length - shown.length
  return (
    <>
      <View className="station-count">
        {asOf.cutOff ? `网断时有` : '现在有'}
        <Text className="station-number num cp">{latest.length}</Text>人在忙
      </View>
      <View className="station-rows">
        {shown.map(({ givenName, since }) => (
          <View key={`${givenName}${since}`} className="station-row">
            <View className="strong">{givenName}</View>
            <View className="c2 num">{clockOf(since)}</View>
          </View>
        ))}
        {more > 0 ? <View className="station-row c2">还有 {more} 人先到了</View> : null}
        {latest.length === 0 ? <View className="station-row c2">第一位来了就在这里</View> : null}
      </View>
    </>
  )
}

/** The screen was opened again without network: codes go on, names do not. */
function Unknown() {
  return (
    <>
      <View className="station-count">谁在忙，有网了再看</View>
      <View className="station-rows">
        <View className="station-row c2">签到照样记，名字晚点出来</View>
      </View>
    </>
  )
}
