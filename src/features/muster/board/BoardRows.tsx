import { Text } from '@tarojs/components'
import { useSome } from '@/lib/useSome'
import { End } from '@/ui/End'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { GridCode } from '../../../../types/domain/ids'
import { minutesSince } from '../../../../types/domain/muster'
import { answeredIn, type BoardRow, type Order, thereIn } from '../words'
import { slowFirst } from './view'

interface BoardRowsProps {
  readonly order: Order
  readonly rows: readonly BoardRow[]
  readonly now: number
  readonly onChoose: (grid: GridCode) => void
}

const COLUMNS: readonly Column<BoardRow>[] = [
  { title: '网格', of: ({ name }) => name, width: '1.6fr' },
  { title: '回话', of: (row) => <Text className="num c2">{`${answeredIn(row)}/${row.called}`}</Text>, align: 'end' },
  {
    title: '到了',
    of: (row) => <Text className="num strong">{thereIn(row)}</Text>,
    align: 'end',
    width: '64px',
  },
  {
    title: '还差',
    of: ({ shortfall }) => <Text className={shortfall > 0 ? 'num cr' : 'num c2'}>{shortfall}</Text>,
    align: 'end',
    width: '72px',
  },
]

/** Slow grids first. */
export function BoardRows({ order, rows, now, onChoose }: BoardRowsProps) {
  const { shown, foot } = useSome(slowFirst(rows, minutesSince(order.at, now)))
  return (
    <Table
      label="各网格到了多少，慢的在前"
      columns={COLUMNS}
      rows={shown}
      keyOf={({ id }) => id}
      onTap={({ id }) => onChoose(id)}
      empty={{ icon: 'grid', title: '这里没有被叫到的网格', why: '这道指令没有发到这里' }}
      foot={<End {...foot} />}
    />
  )
}
