import { Text } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import type { PlanScope } from '../address'
import { people, type PlanHead, type PlanState, rulesInWords, STATE, sumOf } from '../words'

/** Wants somebody's hand, happened, or neither. */
const TONE: Partial<Record<PlanState, 'red' | 'pine'>> = { submitted: 'red', failed: 'red', applied: 'pine' }

type Row = PlanHead & { readonly when: string }

const reach = ({ totals }: PlanHead): string => {
  if (!totals) return '还没有结果'
  const { moved, missing } = sumOf(totals)
  return missing > 0 ? `请 ${people(moved)}，还差 ${missing}` : `请 ${people(moved)}，都够了`
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '哪一份', of: ({ when, byName }) => `${when} ${byName}算的`, width: '2fr' },
  { title: '结果', of: reach, width: '1.5fr' },
  {
    title: '怎么算的',
    of: ({ rules }) => <Text className="c2">{rulesInWords(rules)}</Text>,
    width: '2fr',
    deskOnly: true,
  },
  { title: '到哪一步', of: ({ state }) => <Tag tone={TONE[state] ?? 'plain'}>{STATE[state]}</Tag>, width: '112px' },
]

/** Newest first. */
export function PlanList({ scope, plans }: { scope: PlanScope; plans: readonly PlanHead[] }) {
  const now = useNow()
  return (
    <Table
      label="调配方案"
      columns={COLUMNS}
      rows={plans.map((plan) => ({ ...plan, when: momentInWords(plan.at, now) }))}
      keyOf={({ planId }) => planId}
      onTap={({ planId }) => go(routes.plan(planId, scope))}
      empty={{ icon: 'people', title: '还没有算过', why: '算一份看看谁能帮谁，批准以前谁也不会动' }}
    />
  )
}
