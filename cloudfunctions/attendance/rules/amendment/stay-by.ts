import { attendanceId, isDuty } from '../../../../types/domain/ids'
import type { AmendmentDoc } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'
import { minutesUntil } from '../stay'

/**
 * What the stay counts by the ends that were not declined.
 * @param since the check-in that is recorded already, where the amendment has none of its own
 * @returns whole minutes; null while the stay goes on
 */
export function minutesBy(
  { checkIn, checkOut, endsAt }: Pick<AmendmentDoc, 'checkIn' | 'checkOut' | 'endsAt'>,
  since: Date | null,
): number | null {
  const checkedInAt = checkIn && checkIn.state !== 'declined' ? checkIn.at : since
  if (!checkedInAt || !checkOut || checkOut.state === 'declined') return null
  return minutesUntil({ checkedInAt, endsAt }, checkOut.at.getTime())
}

type PointsFor = (minutes: number) => number

/**
 * The stay that a confirmed late check-in is: an ordinary one from then on, which says how it came. The yes to both ends of a duty is the
 * word that its points wait for; after a yes to the check-in alone they wait for it like everybody's.
 * @param pointsFor points for whole minutes, the award rule of `points`
 * @returns null when the check-in was not confirmed
 */
export function lateStay(doc: AmendmentDoc, pointsFor: PointsFor): AttendanceDoc | null {
  const { checkIn, checkOut, shiftId, personId } = doc
  if (checkIn?.state !== 'confirmed' || !checkIn.settled) return null
  const left = checkOut?.state === 'confirmed' ? checkOut.at : null
  const minutes = left ? minutesBy(doc, null) : null
  const duty = isDuty(shiftId)
  const { by, name, at } = checkIn.settled
  return {
    _id: attendanceId(shiftId, personId),
    shiftId,
    personId,
    name: doc.name,
    communityId: doc.communityId,
    stationId: doc.stationId,
    stationName: doc.stationName,
    title: doc.title,
    startsAt: doc.startsAt,
    endsAt: doc.endsAt,
    keyVersion: doc.keyVersion,
    state: left ? 'out' : 'in',
    checkedInAt: checkIn.at,
    checkedOutAt: left,
    minutes,
    proof: 'late',
    standing: duty && !left ? 'live' : 'confirmed',
    decided: { personId: by, name, at },
    helpedIn: null,
    helpedOut: null,
    device: null,
    points: duty && minutes !== null ? pointsFor(minutes) : null,
    lateOut: left !== null,
    corrections: [],
    log: [],
  }
}

/** How a stay ends by a late check-out that was confirmed. */
export type LateEnd = Pick<AttendanceDoc, 'checkedOutAt' | 'minutes' | 'standing' | 'points' | 'decided'>

/**
 * A confirmed late check-out ends a stay that nobody has ended, or that the timer closed. Of a duty that nobody has confirmed it is the
 * word that the points wait for; what was confirmed before keeps the points that were posted then.
 * @returns null when there is none to apply, or the stay was ended otherwise
 */
export function lateEnd(doc: AmendmentDoc, stay: Omit<AttendanceDoc, 'log'>, pointsFor: PointsFor): LateEnd | null {
  const { checkOut } = doc
  if (checkOut?.state !== 'confirmed' || !checkOut.settled || stay.state === 'out') return null
  const served = minutesBy({ ...doc, checkIn: null }, stay.checkedInAt)
  const counts = stay.standing === 'live' || stay.standing === 'confirmed'
  const minutes = counts ? served : stay.minutes
  const { by, name, at } = checkOut.settled
  const decides = isDuty(stay.shiftId) && stay.standing === 'live' && served !== null
  return {
    checkedOutAt: checkOut.at,
    minutes,
    standing: decides ? 'confirmed' : stay.standing,
    points: decides ? pointsFor(served) : stay.points,
    decided: decides ? { personId: by, name, at } : stay.decided,
  }
}
