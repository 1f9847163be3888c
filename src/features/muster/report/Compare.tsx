import { Text } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode, GridCode } from '../../../../types/domain/ids'
import { ORDER_LEVEL_LABEL, type OrderLevel } from '../../../../types/domain/muster'

type Orders = ValueOf<'muster.compare'>['orders']
type Row = Orders[number] & { readonly when: string }

const COLUMNS: readonly Column<Row>[] = [
  { title: '哪一次', of: ({ title, when }) => `${title}·${when}`, width: '2fr' },
  {
    title: '到了',
    of: ({ arrived, needed }) => <Text className="num">{`${arrived}/${needed}`}</Text>,
    align: 'end',
  },
  {
    title: '过半用时',
    of: ({ halfAfter }) => (halfAfter === null ? '没到过半' : `${halfAfter} 分`),
    align: 'end',
  },
]

function Past({ orders, label }: { orders: Orders; label: string }) {
  const now = useNow()
  return (
    <Table
      label={label}
      columns={COLUMNS}
      rows={orders.map((order) => ({ ...order, when: momentInWords(order.at, now) }))}
      keyOf={({ orderId }) => orderId}
      empty={{ icon: 'record', title: '还没有', why: '结束一次就会出现在这里' }}
    />
  )
}

/** Orders of the same level here over time: places only, no people. */
export function Compare({ scope, level }: { scope: DivisionCode; level: OrderLevel }) {
  const past = useQueryAction('muster.compare', { scope, level })
  if (!past.value || past.value.orders.length < 2) return null
  const label = `历次${ORDER_LEVEL_LABEL[level]}`
  return (
    <Section title={label}>
      <Past orders={past.value.orders} label={label} />
    </Section>
  )
}

interface GridPastProps {
  readonly grid: { readonly id: GridCode; readonly name: string }
  readonly level: OrderLevel
  readonly onClose: () => void
}

/** One grid over time, asked for from its row. */
export function GridPast({ grid, level, onClose }: GridPastProps) {
  const past = useQueryAction('muster.compare', { scope: grid.id, level })
  const label = `历次${ORDER_LEVEL_LABEL[level]}`
  return (
    <Sheet title={grid.name} sub={`${label}，比的是网格，不比人`} onClose={onClose}>
      <Loaded of={past} skeleton={<Skeleton rows={3} />}>
        {({ orders }) => <Past orders={orders} label={label} />}
      </Loaded>
    </Sheet>
  )
}
