import { inThousands } from '@/lib/count'
import { Table } from '@/ui/Table'
import { Tag } from '@/ui/Tag'
import type { Row } from './words'

interface RowsTableProps {
  readonly label: string
  readonly rows: readonly Row[]
  readonly onTap: ((row: Row) => void) | undefined
}

const COLUMNS = [
  { title: '哪里', of: ({ name }: Row) => name, sub: ({ within }: Row) => within || undefined },
  { title: '任务', of: ({ tasks }: Row) => `${inThousands(tasks)} 项`, align: 'end' },
  { title: '要', of: ({ wanted }: Row) => `要 ${inThousands(wanted)} 人`, align: 'end' },
  { title: '领了', of: ({ claimed }: Row) => `领 ${inThousands(claimed)}`, align: 'end' },
  { title: '办结', of: ({ done }: Row) => `办结 ${inThousands(done)}`, align: 'end' },
  {
    title: '还空',
    of: ({ tasks, open }: Row) =>
      tasks === 0 ? (
        <Tag tone="line">没有任务</Tag>
      ) : open > 0 ? (
        <Tag tone="red">{`还空 ${open}`}</Tag>
      ) : (
        <Tag>领完了</Tag>
      ),
    align: 'end',
  },
] as const

/** A table on a desk, cells on a phone. */
export const RowsTable = ({ label, rows, onTap }: RowsTableProps) => (
  <Table
    label={label}
    columns={COLUMNS}
    rows={rows}
    keyOf={({ id }) => id}
    empty={{ icon: 'task', title: '这里还没有网格', why: '网格登记好了就会出现在这里' }}
    {...(onTap ? { onTap } : {})}
  />
)
