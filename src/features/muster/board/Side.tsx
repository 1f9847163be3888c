import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import type { DivisionCode, GridCode } from '../../../../types/domain/ids'
import type { BoardRow, Order } from '../words'
import { BoardRows } from './BoardRows'
import { type Part, Parts } from './Parts'
import { rowsIn } from './view'

interface SideProps {
  readonly order: Order
  readonly rows: readonly BoardRow[]
  readonly now: number
  readonly scope: DivisionCode
  readonly onChoose: (grid: GridCode) => void
}

const VIEWS = [
  { value: 'parts', text: '一级一级看' },
  { value: 'slow', text: '慢的网格' },
] as const
type Way = (typeof VIEWS)[number]['value']

/** Down from the district through street and community to the grids; or all grids, the slow ones first. */
export function Side({ order, rows, now, scope, onChoose }: SideProps) {
  const [view, setView] = useState<Way>('parts')
  const [way, setWay] = useState<readonly Part[]>([])
  const here = way.at(-1)
  const place = useQueryAction('org.overview', { scope: here?.id ?? scope })
  const parts = place.value?.parts ?? []
  const grids = <BoardRows order={order} rows={rowsIn(rows, here?.id ?? scope)} now={now} onChoose={onChoose} />
  // A community has no parts but its grids.
  if (scope.length >= 12) return grids
  return (
    <View className="muster-side">
      <Segmented label="怎么看" parts={VIEWS} value={view} onChange={setView} />
      {view === 'slow' ? (
        <BoardRows order={order} rows={rows} now={now} onChoose={onChoose} />
      ) : here ? (
        <Section title={here.name} more={{ text: '回上一级', onTap: () => setWay(way.slice(0, -1)) }}>
          {parts.length > 0 ? <Parts parts={parts} rows={rows} onOpen={(part) => setWay([...way, part])} /> : grids}
        </Section>
      ) : (
        <Parts parts={parts} rows={rows} onOpen={(part) => setWay([part])} />
      )}
    </View>
  )
}
