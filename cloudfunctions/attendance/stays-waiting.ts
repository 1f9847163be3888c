import { communityCode, isDuty, type PersonId, type Scope } from '../../types/domain/ids'
import type { Role } from '../../types/domain/org'
import type { Db } from '../_kernel/db'
import { pendingByShift, type WaitingShift } from './keeping/store'

/** Views that look after shifts; a secretary's has no trip to spare, and finds them at the station's desk (ADR 0122). */
const ASKED: ReadonlySet<Role> = new Set(['gridWorker', 'community'])

/**
 * The shifts on which somebody waits for a word that could be said now, the longest first: whoever signed in with the plaque or by a helper. Of
 * a duty nobody is confirmed before they left. 1 trip; null for views that are not asked.
 */
export async function staysWaiting(
  db: Db,
  { role, scope }: { readonly role: Role; readonly scope: Scope },
  me: PersonId,
): Promise<readonly WaitingShift[] | null> {
  if (!ASKED.has(role)) return null
  const found = await pendingByShift(db, communityCode(scope), me)
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
