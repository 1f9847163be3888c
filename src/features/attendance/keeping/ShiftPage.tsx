import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useSome } from '@/lib/useSome'
import { spanInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import { isDuty, type ShiftId } from '../../../../types/domain/ids'
import { isShiftId } from '../scanned'
import './keeping.scss'
import { NewKey } from './NewKey'
import { StayCell } from './StayCell'
import { ToConfirm } from './ToConfirm'
import { type KeptStay, partsOf, sentenceOf } from './words'

type List = ValueOf<'attendance.shiftList'>

/** A shift's people, for whoever looks after it. @param shiftId as the address has it */
export function ShiftPage({ shiftId }: { shiftId: string }) {
  return isShiftId(shiftId) ? <Known shiftId={shiftId} /> : <NoSuchPlace title="这一场的人" />
}

function Known({ shiftId }: { shiftId: ShiftId }) {
  const list = useQueryAction('attendance.shiftList', { shiftId }, { everyMs: 30_000 })
  const task = useQueryAction(
    'tasks.getTask',
    { taskId: isDuty(shiftId) ? 't' : shiftId },
    { enabled: !isDuty(shiftId) },
  )
  const [renewing, setRenewing] = useState(false)
  usePullDown(list.refresh)
  const roster = task.value?.roster
  const expected = roster?.filter(({ attendance, state }) => attendance === null && state === 'coming') ?? []
  const isWalkIn = ({ personId }: KeptStay) => roster !== undefined && !roster.some((one) => one.personId === personId)
  return (
    <Screen
      title="这一场的人"
      wide
      actions={
        <>
          <Button kind="line" onTap={() => go(routes.helping(shiftId))}>
            帮人签
          </Button>
          <Button grow onTap={() => go(routes.station(shiftId))}>
            打开站点屏
          </Button>
        </>
      }
    >
      <Loaded of={list} skeleton={<Skeleton head rows={5} avatars />}>
        {(value) => (
          <>
            <Top list={value} />
            <View className="keeping">
              <View>
                <Lists shiftId={shiftId} list={value} isWalkIn={isWalkIn} />
                {expected.length > 0 ? (
                  <Section title="还没到" note={<View className="sub c2 num">{expected.length} 人</View>}>
                    <View className="c2">{expected.map(({ name }) => name).join('、')}</View>
                  </Section>
                ) : null}
              </View>
              <View className="keeping-quiet">
                <Button kind="quiet" onTap={() => setRenewing(true)}>
                  码传出去了？换一套签到码
                </Button>
              </View>
            </View>
            {renewing ? <NewKey shiftId={shiftId} seen={value.keyVersion} onClose={() => setRenewing(false)} /> : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Top({ list }: { list: List }) {
  const elder = useElder()
  const { title, stationName, startsAt, endsAt, now, inCharge } = list
  const more = elder ? [] : [stationName, inCharge && `${inCharge}负责`]
  return (
    <View className="keeping-top">
      <Heading className="head">{sentenceOf(list)}</Heading>
      <View className="sub c2">
        {[title, spanInWords(startsAt, endsAt, now, elder), ...more].filter(Boolean).join('·')}
      </View>
    </View>
  )
}

interface ListsProps {
  readonly shiftId: ShiftId
  readonly list: List
  readonly isWalkIn: (stay: KeptStay) => boolean
}

function Lists({ shiftId, list, isWalkIn }: ListsProps) {
  const { waiting, inside, gone } = partsOf(list)
  if (list.stays.length === 0) {
    return <Empty icon="people" title="还没有人签到" why="打开站点屏，来的人扫一扫就在这里" />
  }
  return (
    <>
      <ToConfirm shiftId={shiftId} list={list} waiting={waiting} isWalkIn={isWalkIn} />
      <Group title="在忙" stays={inside} isWalkIn={isWalkIn} />
      <Group title="走了" stays={gone} isWalkIn={isWalkIn} />
    </>
  )
}

function Group({
  title,
  stays,
  isWalkIn,
}: {
  title: string
  stays: readonly KeptStay[]
  isWalkIn: ListsProps['isWalkIn']
}) {
  const some = useSome(stays)
  if (stays.length === 0) return null
  return (
    <Section title={title} note={<View className="sub c2 num">{stays.length} 人</View>}>
      <Card>
        {some.shown.map((stay) => (
          <StayCell key={stay.personId} stay={stay} walkIn={isWalkIn(stay)} />
        ))}
      </Card>
      <End {...some.foot} />
    </Section>
  )
}
