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

/**
 * The stay that a confirmed late check-in is: an ordinary one from then on, which says how it came. That of a duty still waits: its own
 * confirmation awards its points.
 * @returns null when the check-in was not confirmed
 */
export function lateStay(doc: AmendmentDoc): AttendanceDoc | null {
  const { checkIn, checkOut, shiftId, personId } = doc
  if (checkIn?.state !== 'confirmed' || !checkIn.settled) return null
  const left = checkOut?.state === 'confirmed' ? checkOut.at : null
  const waits = isDuty(shiftId)
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
    minutes: waits ? null : minutesBy(doc, null),
    proof: 'late',
    standing: waits ? 'pending' : 'confirmed',
    decided: waits ? null : { personId: by, name, at },
    helpedIn: null,
    helpedOut: null,
    device: null,
    points: null,
    lateOut: left !== null,
    corrections: [],
    log: [],
  }
}
