import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isStation } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { clockInWords, spanInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { plaqueQr } from '../../../types/domain/attendance'
import type { StationId } from '../../../types/domain/ids'
import './keeping/keeping.scss'

type Found = ValueOf<'attendance.findShifts'>
export type FoundShift = Found['shifts'][number]

/** What a plaque or a station's WeChat code leads to: what is on there today. @param stationId as the address has it */
export function AtStation({ stationId }: { stationId: string }) {
  return isStation(stationId) ? <Known stationId={stationId} /> : <NoSuchPlace title="站点" />
}

function Known({ stationId }: { stationId: StationId }) {
  const found = useQueryAction('attendance.findShifts', { at: stationId })
  usePullDown(found.refresh)
  return (
    <Screen title="站点">
      <Loaded of={found}>{(value) => <Shifts value={value} stationId={stationId} />}</Loaded>
    </Screen>
  )
}

function Shifts({ value, stationId }: { value: Found; stationId: StationId }) {
  const elder = useElder()
  if (value.shifts.length === 0) {
    return <Empty icon="station" title="这里今天没有安排" why="有任务或值班的那天，再来扫一扫" />
  }
  return (
    <>
      <View className="at-station">
        <View className="c2">您在{value.stationName}</View>
        <Heading className="head">{value.shifts.length > 1 ? '来的是哪一场？' : '今天有这一场'}</Heading>
      </View>
      <Card>
        {value.shifts.map((shift) => (
          <Cell
            key={shift.shiftId}
            icon={elder ? undefined : 'task'}
            title={shift.title}
            sub={spanInWords(shift.startsAt, shift.endsAt, value.now, elder)}
            end={<MyState shift={shift} elder={elder} />}
            onTap={() => go(routes.checkIn(shift.shiftId, plaqueQr(stationId)))}
          />
        ))}
      </Card>
    </>
  )
}

/** How I stand at it already, if at all. */
function MyState({ shift, elder }: { shift: FoundShift; elder: boolean }) {
  const { mine, open } = shift
  if (mine?.state === 'in') return <Tag tone="pine">在忙</Tag>
  if (mine) return <Tag>签退了</Tag>
  if (!open.allowed && open.code === 'shiftNotOpen' && !elder)
    return <View className="sub c2 num">{`${clockInWords(shift.startsAt - 1_800_000, false)} 起能签`}</View>
  return null
}
