import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { UnitId } from '../../../../types/domain/ids'
import '../rosters.scss'
import { isUnitId } from '../view'
import { isOpen, sentence } from './open'
import { SettleStaff } from './SettleStaff'
import { StaffRows } from './StaffRows'

export type StaffRow = ValueOf<'rosters.listStaff'>['staff'][number]

/** One unit's list, row by row, until nobody is missed. @param unitId as the address has it */
export function Staff({ unitId }: { unitId: string }) {
  return isUnitId(unitId) ? <Known unitId={unitId} /> : <NoSuchPlace title="单位名单" />
}

/** All, with the open ones first; or those who live outside, to look at again. */
const VIEWS = [
  { value: 'all', text: '全部' },
  { value: 'outside', text: '住在区外' },
  { value: 'enrolled', text: '已编入' },
] as const
type View = (typeof VIEWS)[number]['value']

function Known({ unitId }: { unitId: UnitId }) {
  const elder = useElder()
  const [view, setView] = useState<View>('all')
  const list = useListAction(
    'rosters.listStaff',
    view === 'all' ? { unitId } : { unitId, state: view },
    ({ staff }) => staff,
  )
  usePullDown(list.refresh)
  const settle = useWrite('rosters.settleStaff')
  const [asking, setAsking] = useState<StaffRow | null>(null)
  const open = list.rows.filter(isOpen).length
  return (
    <Screen title="单位名单" wide>
      {list.first ? (
        <>
          {view === 'all' ? (
            <Heading className="head rosters-head">{sentence(list.first.unitName, list.rows, list.ended)}</Heading>
          ) : (
            <Heading className="head rosters-head">{list.first.unitName}</Heading>
          )}
          {elder || open === 0 ? null : <View className="sub c2 rosters-note">红字的点一下，说清楚住在哪儿</View>}
        </>
      ) : null}
      <View className="rosters-notes">
        <WriteNote write={settle} done="记下了" />
        {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      </View>
      <View className="rosters-filter">
        <Segmented label="看哪些人" parts={VIEWS} value={view} onChange={setView} />
      </View>
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton rows={6} /> : null}
      {list.first ? <StaffRows list={list} onSettle={setAsking} /> : null}
      {asking ? (
        <SettleStaff
          of={asking}
          onClose={() => setAsking(null)}
          onSend={(as, gridId) => {
            setAsking(null)
            void settle.send({ staffId: asking.staffId, as, gridId })
          }}
        />
      ) : null}
    </Screen>
  )
}
