import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { isGrid } from '@/lib/codes'
import { usePullDown } from '@/lib/usePullDown'
import { useDesk } from '@/platform/desk'
import { Banner } from '@/ui/Banner'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode, OrderId } from '../../../../types/domain/ids'
import { isOrderId } from '../address'
import '../muster.scss'
import { Call } from '../answer/Call'
import { useRedTop } from '../useRedTop'
import { type GridValue, isReal } from '../words'
import { AddPerson } from './AddPerson'
import { Answered } from './Answered'
import { ArrivalCode } from './ArrivalCode'
import { LeadDeeds } from './LeadDeeds'
import { Lesson } from './Lesson'
import { PersonSheet, type Picked } from './PersonSheet'
import { Reports } from './Reports'
import { Silent } from './Silent'
import { Sum } from './Sum'
import { Teams } from './Teams'

const EVERY_MS = 10_000

/** One grid's muster for whoever leads it. @param orderId, gridId as the address has them */
export function MusterGrid({ orderId, gridId }: { orderId: string; gridId: string }) {
  return isOrderId(orderId) && isGrid(gridId) ? (
    <Known orderId={orderId} gridId={gridId} />
  ) : (
    <NoSuchPlace title="本网格集结" />
  )
}

export interface Here {
  readonly orderId: OrderId
  readonly gridId: GridCode
}

function Known(here: Here) {
  const grid = useQueryAction('muster.grid', here, { everyMs: EVERY_MS })
  usePullDown(grid.refresh)
  const live = grid.value ? grid.value.active && isReal(grid.value.facts) : false
  useRedTop(live)
  return (
    <Screen title={grid.value?.gridName ?? '本网格集结'} wide className={live ? 'muster-live' : ''}>
      <Loaded of={grid} skeleton={<Skeleton head rows={5} avatars />}>
        {(value) => <Whole here={here} grid={value} heardAt={grid.heardAt} />}
      </Loaded>
    </Screen>
  )
}

interface WholeProps {
  readonly here: Here
  readonly grid: GridValue
  readonly heardAt: number
}

function Whole({ here, grid, heardAt }: WholeProps) {
  const write = useWrite('muster.arrange')
  const desk = useDesk()
  const [picked, setPicked] = useState<Picked>()
  const [ringing, setRinging] = useState(false)
  const pick = (person: Picked | undefined, ring = false) => {
    setPicked(person)
    setRinging(ring)
  }
  const mark = (person: Picked, to: 'coming' | 'arrived' | 'cannot' | 'left') => {
    pick(undefined)
    const { personId, from, saw } = person
    void write.send({ ...here, deed: { kind: 'mark', personId, ...(from ? { from } : {}), saw, to } })
  }
  return (
    <>
      <Call order={grid.facts} now={grid.now} />
      {grid.active ? null : <Banner icon="check">这次集结结束了，下面是结束时的样子</Banner>}
      <WriteNote write={write} />
      <Sum grid={grid} />
      {grid.active && !desk ? <LeadDeeds here={here} grid={grid} write={write} heardAt={heardAt} small /> : null}
      <View className="console">
        <View>
          <Silent here={here} grid={grid} onPick={pick} onRing={(person) => pick(person, true)} />
          <Answered grid={grid} onPick={pick} />
          {grid.active ? <AddPerson here={here} grid={grid} onPick={pick} /> : null}
        </View>
        <View>
          {grid.active && desk ? (
            <>
              <ArrivalCode grid={grid} heardAt={heardAt} />
              <LeadDeeds here={here} grid={grid} write={write} heardAt={heardAt} />
            </>
          ) : null}
          {grid.active ? null : <Lesson here={here} grid={grid} write={write} />}
          {grid.active ? null : <Teams grid={grid} onPick={undefined} />}
          <Reports grid={grid} />
        </View>
      </View>
      {picked ? (
        <PersonSheet
          here={here}
          grid={grid}
          person={picked}
          write={write}
          ringing={ringing}
          onMark={mark}
          onClose={() => pick(undefined)}
        />
      ) : null}
    </>
  )
}
