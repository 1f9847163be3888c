import { Text } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import { ORDER_LEVEL_LABEL, type OrderLevel } from '../../../../types/domain/muster'

type Row = ValueOf<'muster.compare'>['orders'][number] & { readonly when: string }

const COLUMNS: readonly Column<Row>[] = [
  { title: '哪一次', of: ({ title, when }) => `${title}·${when}`, width: '2fr' },
  {
    title: '到了',
    of: ({ arrived, needed }) => <Text className="num">{`到 ${arrived}/${needed}`}</Text>,
    align: 'end',
  },
  {
    title: '过半用时',
    of: ({ halfAfter }) => (halfAfter === null ? '没过半' : `过半 ${halfAfter} 分`),
    align: 'end',
  },
]

/** Orders of the same level here over time: places only, no people. */
export function Compare({ scope, level }: { scope: DivisionCode; level: OrderLevel }) {
  const past = useQueryAction('muster.compare', { scope, level })
  const now = useNow()
  const rows = past.value?.orders.map((order) => ({ ...order, when: momentInWords(order.at, now) }))
  if (!rows || rows.length < 2) return null
  return (
    <Section title={`历次${ORDER_LEVEL_LABEL[level]}`}>
      <Table
        label={`历次${ORDER_LEVEL_LABEL[level]}`}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ orderId }) => orderId}
        empty={{ icon: 'record', title: '还没有', why: '结束一次就会出现在这里' }}
      />
    </Section>
  )
}
