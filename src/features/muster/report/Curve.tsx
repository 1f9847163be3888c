import { Text } from '@tarojs/components'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'

type Street = ValueOf<'muster.report'>['streets'][number]

interface Row {
  readonly minute: number
  readonly read: number
  readonly coming: number
  readonly arrived: number
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '下令后', of: ({ minute }) => `${minute} 分` },
  { title: '看过', of: ({ read }) => <Text className="num c2">{read}</Text>, align: 'end' },
  { title: '说来', of: ({ coming }) => <Text className="num c2">{coming}</Text>, align: 'end' },
  { title: '到了', of: ({ arrived }) => <Text className="num strong">{arrived}</Text>, align: 'end' },
]

/** How it went minute by minute, over all streets of the report together; a community reads its street's. */
export function Curve({ streets, scope }: { streets: readonly Street[]; scope: DivisionCode }) {
  const minutes = streets[0]?.curve.map(({ minute }) => minute) ?? []
  const at = (minute: number, what: 'read' | 'coming' | 'arrived') =>
    streets.reduce((sum, { curve }) => sum + (curve.find((point) => point.minute === minute)?.[what] ?? 0), 0)
  const rows = minutes.map((minute) => ({
    minute,
    read: at(minute, 'read'),
    coming: at(minute, 'coming'),
    arrived: at(minute, 'arrived'),
  }))
  return (
    <Section title="响应过程" {...(scope.length > 9 ? { note: `${streets[0]?.name ?? ''}全部` } : {})}>
      <Table
        label="响应过程"
        columns={COLUMNS}
        rows={rows}
        keyOf={({ minute }) => String(minute)}
        empty={{ icon: 'clock', title: '没有人回话', why: '没有可看的过程' }}
      />
    </Section>
  )
}
