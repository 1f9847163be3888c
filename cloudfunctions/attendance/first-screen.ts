import { communityCode, isDuty, type PersonId, type Scope, type ShiftId } from '../../types/domain/ids'
import type { Role } from '../../types/domain/org'
import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { pendingAndOpen, type StaysOfShift, type WaitingShift } from './keeping/store'

/** Views that look after shifts. */
const LOOKS_AFTER: ReadonlySet<Role> = new Set(['branchSecretary', 'gridWorker', 'community'])

/** What the first screen shows of stays. */
export interface FirstScreen {
  /** Where the viewer is signed in and can still sign out. */
  readonly open: { readonly shiftId: ShiftId; readonly title: string; readonly checkedInAt: Date } | null
  /** Shifts on which somebody waits for a word that could be said now, the longest first; null for views that are not asked. */
  readonly waiting: readonly WaitingShift[] | null
}

/** By shift. Of a duty nobody is confirmed before they left. */
function byShift(found: readonly StaysOfShift[]): WaitingShift[] {
  const shifts = new Map<string, WaitingShift>()
  for (const { _id, title, people, since } of found) {
    const { shiftId, state } = _id
    if (isDuty(shiftId) && state === 'in') continue
    const before = shifts.get(shiftId)
    shifts.set(shiftId, {
      shiftId,
      title,
      people: people + (before?.people ?? 0),
      since: before && before.since < since ? before.since : since,
    })
  }
  return [...shifts.values()].sort((a, b) => a.since.getTime() - b.since.getTime())
}

/** The stay that was begun last, where several can still be signed out of. */
function openOne(mine: readonly StaysOfShift[]): FirstScreen['open'] {
  const [last] = [...mine].sort((a, b) => b.since.getTime() - a.since.getTime())
  return last ? { shiftId: last._id.shiftId, title: last.title, checkedInAt: last.since } : null
}

/**
 * Where somebody is signed in, and whom one of their views may confirm: who signed in with the plaque or by a helper. One read for both
 * (ADR 0123): 1 trip, none for a view that neither serves nor looks after shifts.
 * @param view `serves`: people of this view serve themselves, so may be signed in
 */
export async function staysAtFirst(
  db: Db,
  { role, scope, serves }: { readonly role: Role; readonly scope: Scope; readonly serves: boolean },
  me: PersonId,
  now: Instant,
): Promise<FirstScreen> {
  const asked = LOOKS_AFTER.has(role)
  if (!asked && !serves) return { open: null, waiting: null }
  const found = await pendingAndOpen(db, { pendingIn: asked ? communityCode(scope) : null, openOf: serves, me, now })
  return {
    open: openOne(found.filter(({ _id }) => _id.mine)),
    waiting: asked ? byShift(found.filter(({ _id }) => !_id.mine)) : null,
  }
}
