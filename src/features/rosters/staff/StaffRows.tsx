import type { AskedList } from '@/cloud/useListAction'
import { End } from '@/ui/End'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import { STAFF_STATE_LABEL } from '../../../../types/domain/org'
import { isOpen } from './open'
import type { StaffRow } from './Staff'

const COLUMNS: readonly Column<StaffRow>[] = [
  { title: '姓名', of: ({ name }) => name, width: '1.4fr' },
  { title: '手机号', of: ({ phone }) => phone, width: '1.4fr' },
  { title: '网格', of: ({ gridName }) => gridName ?? undefined, width: '2fr' },
  {
    title: '级别',
    of: ({ seniorRank }) => (seniorRank ? '副科级以上' : undefined),
    width: '1.2fr',
    deskOnly: true,
  },
  {
    title: '怎么样',
    of: (row) => <Tag tone={isOpen(row) ? 'red' : 'plain'}>{STAFF_STATE_LABEL[row.state]}</Tag>,
    width: '112px',
  },
]

interface StaffRowsProps {
  readonly list: AskedList<'rosters.listStaff', StaffRow>
  readonly onSettle: (row: StaffRow) => void
}

/** Whoever is enrolled is settled; everybody else can be settled with a tap. */
export function StaffRows({ list, onSettle }: StaffRowsProps) {
  return (
    <Table
      label="单位名单"
      columns={COLUMNS}
      rows={list.rows}
      keyOf={({ staffId }) => staffId}
      onTap={onSettle}
      empty={{ icon: 'people', title: '这里没有人', why: '换一类看看，或导入这个单位的名单' }}
      foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
    />
  )
}
