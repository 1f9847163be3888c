import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { Db } from '../../_kernel/db'
import { correctRecord } from '../../records/public'
import { lateStay, minutesBy } from '../rules/amendment/stay-by'
import { insertStay, loadStay, type Stay } from '../store'
import { closeAmendment, correctStay, endLate, unfinishedAmendments } from './store'

/** Minutes of a stay that does not count yet stay unknown. */
const counted = (stay: Pick<AttendanceDoc, 'standing'>, minutes: number | null) =>
  stay.standing === 'live' || stay.standing === 'confirmed' ? minutes : null

async function applyLate(db: Db, doc: AmendmentDoc, stay: Stay | null): Promise<void> {
  const fresh = stay ? null : lateStay(doc)
  if (fresh && (await insertStay(db, fresh))) return
  const there = stay ?? (await loadStay(db, doc.shiftId, doc.personId))
  if (!there || doc.checkOut?.state !== 'confirmed') return
  const minutes = counted(there, minutesBy({ ...doc, checkIn: null }, there.checkedInAt))
  await endLate(db, there._id, { checkedOutAt: doc.checkOut.at, minutes })
}

async function applyCorrection(db: Db, doc: AmendmentDoc, stay: Stay | null): Promise<void> {
  const { checkIn, checkOut, key } = doc
  const settled = checkIn?.settled
  if (!stay || !settled || !checkOut) return
  const { checkedInAt, checkedOutAt, minutes } = stay
  const by = { personId: settled.by, name: settled.name }
  const before = { key, checkedInAt, checkedOutAt, minutes, by, at: settled.at }
  const agreed = minutesBy(doc, null) ?? 0
  const times = { checkedInAt: checkIn.at, checkedOutAt: checkOut.at, minutes: counted(stay, agreed) }
  await correctStay(db, stay._id, times, before)
  // Before acceptance there is no record yet, and it will be entered from the stay.
  await correctRecord(db, stay._id, {
    key,
    to: { startsAt: checkIn.at, endsAt: checkOut.at, minutes: agreed },
    at: settled.at,
    by: settled.by,
    reason: doc.words ?? '',
  })
}

/**
 * Writes a settled amendment into the stay, any number of times (shape 6): a late check-in is a stay of its own whose id is the lock,
 * a late check-out ends what is not ended, a correction is named by its request, and puts the service record right as well. 2 trips, 3 to 4 for a
 * correction.
 * @param stay as it is recorded now; null when there is none
 */
export async function applyAmendment(db: Db, doc: AmendmentDoc, stay: Stay | null): Promise<void> {
  await (doc.kind === 'late' ? applyLate(db, doc, stay) : applyCorrection(db, doc, stay))
  await closeAmendment(db, doc)
}

/** Finishes what a call began and did not: for the timer, at most 50 a run, safe to run twice. 1 trip when nothing is left. */
export async function finishAmendments(db: Db): Promise<void> {
  for (const doc of await unfinishedAmendments(db)) {
    await applyAmendment(db, doc, await loadStay(db, doc.shiftId, doc.personId))
  }
}
