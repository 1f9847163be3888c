import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { dayInWords } from '@/lib/when'
import { holdScreen } from '@/platform/screen'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import type { ShiftId } from '../../../types/domain/ids'
import { clockOf } from '../../../types/domain/time'
import { StationCodeCard } from './StationCodeCard'
import { StationPresent } from './StationPresent'
import { type StationScreen, useStationScreen } from './useStationScreen'
import './station.scss'

/** Seen from here no day is 今天, and every one says its month: people look at a wall to learn the date. */
const LONG_AGO = 0

/** What hangs at a station during a shift: the code to scan, and who is here. Read from two metres away. */
export function Station({ shiftId }: { shiftId: ShiftId }) {
  const screen = useStationScreen(shiftId)
  useEffect(() => holdScreen(), [])
  return (
    <Screen title="站点屏" light className="station">
      <Loaded of={{ ...screen.asked, value: screen.shift, stale: false }}>
        {(shift) => (
          <View className="station-board">
            <Top shift={shift} screen={screen} />
            <StationCodeCard screen={screen} />
            <StationPresent screen={screen} shiftId={shiftId} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

function Top({ shift, screen }: { shift: NonNullable<StationScreen['shift']>; screen: StationScreen }) {
  const { now, cutOff } = screen
  return (
    <View className="station-top">
      <View className="station-name">
        <View className="station-title">{shift.stationName}</View>
        <View className="station-task">{shift.title}</View>
      </View>
      <View className="station-state num">
        <View className="station-net">
          <View className={cutOff ? 'station-dot off' : 'station-dot'} />
          {cutOff ? '网断了，码还能用' : '网络正常'}
        </View>
        <View>{dayInWords(now, LONG_AGO)}</View>
        <View className="station-clock">{clockOf(now)}</View>
      </View>
    </View>
  )
}
