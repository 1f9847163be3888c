import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { isDuty } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { Call } from '../../_kernel/action'
import type { Db } from '../../_kernel/db'
import { type AwardBasis, awardBasis, foresee } from '../../points/public'
import { correctRecord } from '../../records/public'
import { awardDuty } from '../award-duty'
import { lateEnd, lateStay, minutesBy } from '../rules/amendment/stay-by'
import { insertStay, loadStay, type Stay } from '../store'
import { closeAmendment, correctStay, endLate, unfinishedAmendments } from './store'

type Within = Pick<Call, 'db' | 'now'>

/** Minutes of a stay that does not count yet stay unknown. */
const counted = (stay: Pick<AttendanceDoc, 'standing'>, minutes: number | null) =>
  stay.standing === 'live' || stay.standing === 'confirmed' ? minutes : null

/** A stay is closed by the timer and confirmed by somebody at most once each, so a third look always finds it as it is. */
const LOOKS = 4

/** The points and the record of a duty that this very settlement confirmed; whatever was confirmed before has its own. */
async function awardLate(
  call: Within,
  { checkIn, checkOut }: AmendmentDoc,
  stay: Stay,
  basis: AwardBasis | undefined,
): Promise<void> {
  const settled = checkOut?.settled ?? checkIn?.settled
  if (!settled || stay.points === null || stay.decided?.at.getTime() !== settled.at.getTime()) return
  const awarded = await awardDuty(call, [stay], { personId: settled.by, name: settled.name }, basis)
  if (awarded === 'busy') throw new Error('a chain moved too often: the timer comes again')
}

/** What was accepted before says from now on when the person left; before acceptance there is no record yet. */
async function correctAccepted({ db }: Within, { checkOut, key }: AmendmentDoc, stay: Stay): Promise<void> {
  if (!checkOut?.settled || stay.minutes === null) return
  await correctRecord(db, stay._id, {
    key,
    to: { startsAt: stay.checkedInAt, endsAt: checkOut.at, minutes: stay.minutes },
    at: checkOut.settled.at,
    by: checkOut.settled.by,
    reason: '补传了签退',
  })
}

async function applyLate(call: Within, doc: AmendmentDoc, known: Stay | null): Promise<void> {
  const { db } = call
  // Of a task's shift, points are its acceptance's to give.
  const basis = isDuty(doc.shiftId) ? await awardBasis(db, [doc.personId]) : undefined
  const ofDuty = basis && foresee(basis, 'stationDuty', doc.startsAt)
  const pointsFor = (minutes: number) => ofDuty?.(minutes, doc.personId) ?? 0
  const fresh = known ? null : lateStay(doc, pointsFor)
  if (fresh && (await insertStay(db, fresh))) return awardLate(call, doc, fresh, basis)
  let stay = known
  for (let look = 0; look < LOOKS; look += 1) {
    stay ??= await loadStay(db, doc.shiftId, doc.personId)
    if (!stay) return
    const end = lateEnd(doc, stay, pointsFor)
    if (!end) return awardLate(call, doc, stay, basis)
    if ((await endLate(db, stay, end)) > 0) {
      const ended = { ...stay, ...end }
      await Promise.all([awardLate(call, doc, ended, basis), correctAccepted(call, doc, ended)])
      return
    }
    stay = null
  }
}

async function applyCorrection({ db }: Within, doc: AmendmentDoc, stay: Stay | null): Promise<void> {
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
 * correction, 3 for a late check-out, and of a duty 5 more for its points and record.
 * @param stay as it is recorded now; null when there is none
 */
export async function applyAmendment(call: Within, doc: AmendmentDoc, stay: Stay | null): Promise<void> {
  await (doc.kind === 'late' ? applyLate(call, doc, stay) : applyCorrection(call, doc, stay))
  // A task may have been accepted without this stay: whoever accepts tasks looks.
  const accepts = doc.kind === 'late' && !isDuty(doc.shiftId)
  await closeAmendment(call.db, doc, accepts ? 'served' : 'settled')
}

/** Finishes what a call began and did not: for the timer, at most 50 a run, safe to run twice. 1 trip when nothing is left. */
export async function finishAmendments(db: Db, now: Instant): Promise<void> {
  for (const doc of await unfinishedAmendments(db)) {
    await applyAmendment({ db, now }, doc, await loadStay(db, doc.shiftId, doc.personId))
  }
}
