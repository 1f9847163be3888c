import { Text } from '@tarojs/components'
import { inThousands } from '@/lib/count'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { DivisionCode } from '../../../../types/domain/ids'
import { answeredIn, type BoardRow, thereIn } from '../words'
import { rowsIn } from './view'

/** A street or a community, and what its grids come to together. */
export interface Part {
  readonly id: DivisionCode
  readonly name: string
}

interface Sum extends Part {
  readonly called: number
  readonly answered: number
  readonly there: number
  readonly shortfall: number
}

function sumOf({ id, name }: Part, rows: readonly BoardRow[]): Sum {
  const own = rowsIn(rows, id)
  const add = (of: (row: BoardRow) => number) => own.reduce((sum, row) => sum + of(row), 0)
  return {
    id,
    name,
    called: add(({ called }) => called),
    answered: add(answeredIn),
    there: add(thereIn),
    shortfall: add(({ shortfall }) => shortfall),
  }
}

const share = ({ there, called }: Sum): number => (called === 0 ? 1 : there / called)

const COLUMNS: readonly Column<Sum>[] = [
  { title: '哪里', of: ({ name }) => name, width: '1.4fr' },
  {
    title: '回话',
    of: ({ answered, called }) => <Text className="num c2">{`${inThousands(answered)}/${inThousands(called)}`}</Text>,
    align: 'end',
    width: '1.4fr',
  },
  {
    title: '到了',
    of: ({ there }) => <Text className="num strong">{inThousands(there)}</Text>,
    align: 'end',
    width: '72px',
  },
  {
    title: '还差',
    of: ({ shortfall }) => <Text className={shortfall > 0 ? 'num cr' : 'num c2'}>{inThousands(shortfall)}</Text>,
    align: 'end',
    width: '72px',
  },
]

interface PartsProps {
  readonly parts: readonly Part[]
  readonly rows: readonly BoardRow[]
  readonly onOpen: (part: Part) => void
}

/** Streets, or a street's communities: where fewest have come stands first. */
export function Parts({ parts, rows, onOpen }: PartsProps) {
  const sums = parts
    .map((part) => sumOf(part, rows))
    .filter(({ called }) => called > 0)
    .sort((a, b) => share(a) - share(b) || (a.id < b.id ? -1 : 1))
  return (
    <Table
      label="各处到了多少，到得少的在前"
      columns={COLUMNS}
      rows={sums}
      keyOf={({ id }) => id}
      onTap={onOpen}
      empty={{ icon: 'grid', title: '这里没有被叫到的网格', why: '这道指令没有发到这里' }}
    />
  )
}
