import type { AskedList } from '@/cloud/useListAction'
import { dayInWords, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { End } from '@/ui/End'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../types/contracts/all'
import type { PersonId } from '../../../types/domain/ids'
import { AUDITED_ACT_LABEL } from '../../../types/domain/org'
import { actInWords, targetInWords } from './words'

type AuditRow = ValueOf<'privacy.auditTrail'>['rows'][number]

/** Whose records are looked at. */
export interface Actor {
  readonly personId: PersonId
  readonly name: string
}

interface AuditRowsProps {
  readonly list: AskedList<'privacy.auditTrail', AuditRow>
  /** Looks at one person's only; undefined where that is so already. */
  readonly onActor: ((actor: Actor) => void) | undefined
}

/** One row an act: who, what, to whom, when. Ids only: the chain holds no names of those it was done to. */
export function AuditRows({ list, onActor }: AuditRowsProps) {
  const now = useNow()
  const elder = useElder()
  const columns: readonly Column<AuditRow>[] = [
    // Elders have no second line, so the act stands beside the name.
    { title: '谁', of: ({ byName, act }) => (elder ? `${byName}·${AUDITED_ACT_LABEL[act]}` : byName), width: '1.2fr' },
    { title: '做了什么', of: ({ act, purpose }) => actInWords(act, purpose), width: '2fr' },
    { title: '对谁', of: ({ target }) => targetInWords(target), width: '2fr', deskOnly: true },
    { title: '在哪里', of: ({ scope }) => scope, width: '1.4fr', deskOnly: true },
    { title: '第几条', of: ({ seq }) => `第 ${seq} 条`, width: '88px', deskOnly: true },
    { title: '什么时候', of: ({ at }) => (elder ? dayInWords(at, now) : momentInWords(at, now)), width: '1.4fr' },
  ]
  const tap = onActor && (({ actor, byName }: AuditRow) => onActor({ personId: actor, name: byName }))
  return (
    <Table
      label="留痕"
      columns={columns}
      rows={list.loading ? undefined : list.rows}
      keyOf={({ actor, seq }) => `${actor}:${seq}`}
      onTap={tap}
      empty={{ icon: 'lock', title: '还没有记录', why: '给角色、看资料、导名册，办一件记一件' }}
      foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
    />
  )
}
