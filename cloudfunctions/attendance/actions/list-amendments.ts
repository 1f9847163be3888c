import { permit } from '../../../types/domain/refusals'
import type { AmendmentDoc } from '../../../types/documents/amendments'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { awardedFor } from '../../points/public'
import { amendmentRow } from '../amendment-row'
import { AMENDMENTS_A_PAGE, pendingPage, type Shown, withTheCodes } from '../late/store'
import { overlooks, rankAt } from '../rules/amendment/rank'
import { sameCode } from '../rules/amendment/same-code'
import { whyNotSettle } from '../rules/amendment/settle'
import { minutesBy } from '../rules/amendment/stay-by'

const readCursor = (cursor: string): readonly [string, string] | null => {
  const [, community, id] = /^(\d{12})_(\S+)$/.exec(cursor) ?? []
  return community !== undefined && id !== undefined ? [community, id] : null
}

/** The codes that late entries wait with. */
const shownIn = (docs: readonly AmendmentDoc[]): Shown[] =>
  docs.flatMap(({ kind, shiftId, checkIn, checkOut }) => {
    if (kind !== 'late') return []
    return [
      ...(checkIn?.state === 'pending' ? [{ shiftId, end: 'checkIn' as const, at: checkIn.at }] : []),
      ...(checkOut?.state === 'pending' ? [{ shiftId, end: 'checkOut' as const, at: checkOut.at }] : []),
    ]
  })

/**
 * What waits in a place, by name: late entries beside how many were there live with the same code (a code photographed and sent to friends
 * shows as one live and six late), corrections beside what is recorded. 2 trips, 5 in three rounds when something waits.
 */
export const listAmendments = action('attendance.listAmendments', async ({ scope, cursor }, { db, account }) => {
  if (!overlooks(account.roles, scope)) return refuse('notAllowed')
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const found = await pendingPage(db, scope, after)
  const page = found.slice(0, AMENDMENTS_A_PAGE)
  const corrected = page.filter(({ kind }) => kind === 'correction')
  const [codes, awarded] = await Promise.all([
    withTheCodes(db, shownIn(page)),
    awardedFor(
      db,
      corrected.map(({ personId, shiftId }) => ({ personId, attendanceId: `${shiftId}:${personId}` as const })),
    ),
  ])
  const last = found.length > page.length ? page.at(-1) : undefined
  return done({
    amendments: page.map((doc) => ({
      ...amendmentRow(doc),
      personId: doc.personId,
      name: doc.name,
      minutes: minutesBy(doc, null),
      withTheSameCode: doc.kind === 'late' ? sameCode(doc, codes) : null,
      awarded: awarded.get(`${doc.shiftId}:${doc.personId}`) ?? null,
      settleable: permit(
        whyNotSettle(doc, { personId: account.personId, rank: rankAt(account.roles, doc.communityId) }),
      ),
    })),
    next: last ? `${last.communityId}_${last._id}` : null,
  })
})
