import { EARLY_MINUTES, type Proof, type Standing, type Whereabouts } from '../../../types/domain/attendance'
import { attendanceId } from '../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc, Named, ShiftDoc } from '../../../types/documents/attendance'
import type { LogEntry } from '../../../types/documents/tasks'
import { type Attempt, proofOf, readAttempt } from './attempt'

/** Doors are open from half an hour before the planned start to the planned end. */
export function whyNotOpen(shift: Pick<ShiftDoc, 'startsAt' | 'endsAt' | 'withdrawn'>, now: Instant) {
  if (shift.withdrawn) return 'shiftWithdrawn'
  if (now < shift.startsAt.getTime() - EARLY_MINUTES * MINUTE) return 'shiftNotOpen'
  return now >= shift.endsAt.getTime() ? 'shiftOver' : null
}

/**
 * 签到 (mechanism 26): while the doors are open, with the code on the station's screen; with the plaque, to be confirmed.
 * @param whereabouts what the person let a station know that asks; it is kept and changes nothing
 * @returns the stay to be stored, or why not, in the order of the checks below
 */
export function decideCheckIn(shift: ShiftDoc | null, attempt: Attempt, whereabouts?: Whereabouts) {
  const code = readAttempt(attempt)
  if (typeof code === 'string') return code
  if (!shift) return 'notFound'
  const closed = whyNotOpen(shift, attempt.now)
  if (closed) return closed
  const standing = proofOf(shift, code, attempt)
  if (standing !== 'live' && standing !== 'pending') return standing
  const proof = standing === 'live' ? 'code' : 'plaque'
  return newStay(shift, { ...attempt, person: attempt.caller, proof, standing, helpedIn: null, whereabouts })
}

interface Arrival {
  readonly person: Named
  readonly proof: Proof
  readonly standing: Standing
  readonly helpedIn: Named | null
  readonly device: string | null
  readonly whereabouts?: Whereabouts | undefined
  readonly now: Instant
  readonly entry: LogEntry
}

/** A stay as it begins; it carries all that signing out needs. */
export const newStay = (
  shift: ShiftDoc,
  { person, proof, standing, helpedIn, device, whereabouts, now, entry }: Arrival,
): AttendanceDoc => ({
  _id: attendanceId(shift._id, person.personId),
  shiftId: shift._id,
  personId: person.personId,
  name: person.name,
  communityId: shift.communityId,
  stationId: shift.stationId,
  stationName: shift.stationName,
  title: shift.title,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  keyVersion: shift.keyVersion,
  state: 'in',
  checkedInAt: new Date(now),
  checkedOutAt: null,
  minutes: null,
  proof,
  standing,
  decided: null,
  helpedIn,
  helpedOut: null,
  device,
  ...(whereabouts ? { whereabouts } : {}),
  points: null,
  lateOut: false,
  corrections: [],
  log: [entry],
})
