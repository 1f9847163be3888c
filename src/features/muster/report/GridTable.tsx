import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useSome } from '@/lib/useSome'
import { End } from '@/ui/End'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import type { OrderLevel } from '../../../../types/domain/muster'
import { GridPast } from './Compare'

type Grid = ValueOf<'muster.report'>['grids'][number]

const there = ({ arrived, left, helpers }: Grid): number => arrived + left + helpers
const lack = (grid: Grid): number => Math.max(0, grid.needed - there(grid))

const COLUMNS: readonly Column<Grid>[] = [
  { title: '网格', of: ({ name }) => name, width: '1.6fr' },
  { title: '叫了', of: ({ called }) => <Text className="num c2">{called}</Text>, align: 'end', deskOnly: true },
  { title: '到了', of: (grid) => <Text className="num">{`${there(grid)}/${grid.needed}`}</Text>, align: 'end' },
  { title: '外来支援', of: ({ helpers }) => <Text className="num c2">{helpers}</Text>, align: 'end', deskOnly: true },
  { title: '晚到', of: ({ late }) => <Text className="num c2">{late}</Text>, align: 'end', deskOnly: true },
  {
    title: '过半用时',
    of: ({ halfAfter }) => (halfAfter === null ? '没过半' : `${halfAfter} 分`),
    align: 'end',
    deskOnly: true,
  },
  {
    title: '差几人',
    of: (grid) => <Text className={lack(grid) > 0 ? 'num cr' : 'num c2'}>{lack(grid)}</Text>,
    align: 'end',
  },
]

interface GridTableProps {
  readonly grids: readonly Grid[]
  readonly level: OrderLevel
  /** On paper there is no button for more. */
  readonly all: boolean
}

/** Every grid, those that lacked most first; a tap shows one over time. */
export function GridTable({ grids, level, all }: GridTableProps) {
  const rows = [...grids].sort((a, b) => lack(b) - lack(a) || (a.id < b.id ? -1 : 1))
  const { shown, foot } = useSome(rows)
  const [chosen, choose] = useState<Grid>()
  return (
    <Section title="各网格">
      <Table
        label="各网格"
        columns={COLUMNS}
        rows={all ? rows : shown}
        keyOf={({ id }) => id}
        onTap={choose}
        empty={{ icon: 'grid', title: '这里没有网格', why: '这道指令没有发到这里' }}
        foot={all ? undefined : <End {...foot} />}
      />
      {chosen ? <GridPast grid={chosen} level={level} onClose={() => choose(undefined)} /> : null}
    </Section>
  )
}
