import { RANKS } from '../../../types/domain/amendments'
import { communityCode, type PersonId, type Scope } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import type { Db } from '../../_kernel/db'
import { countPending } from './store'

/** Of whom each view is asked: those below that look to it first. A street is asked for what its communities may not settle. */
const ASKED = {
  branchSecretary: [RANKS.grid],
  gridWorker: [RANKS.grid],
  community: [RANKS.grid, RANKS.community],
  street: [RANKS.street],
  district: [RANKS.district],
} as const satisfies Partial<Record<Role, readonly number[]>>

const isAsked = (role: Role): role is keyof typeof ASKED => role in ASKED

/** How many late entries and corrections wait for somebody in one of their views; null for views that are not asked. 1 trip. */
export async function amendmentsWaiting(
  db: Db,
  view: { readonly role: Role; readonly scope: Scope },
  personId: PersonId,
): Promise<{ readonly late: number; readonly correction: number } | null> {
  if (!isAsked(view.role)) return null
  const inGrid = view.role === 'gridWorker' || view.role === 'branchSecretary'
  const scope = inGrid ? communityCode(view.scope) : view.scope
  const counts = await countPending(db, scope, { ranks: ASKED[view.role], not: personId })
  const of = (kind: 'late' | 'correction') => counts.find(({ _id }) => _id === kind)?.count ?? 0
  return { late: of('late'), correction: of('correction') }
}
