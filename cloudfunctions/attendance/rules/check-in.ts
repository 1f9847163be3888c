import { EARLY_MINUTES } from '../../../types/domain/attendance'
import { attendanceId } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc, ShiftDoc } from '../../../types/documents/attendance'
import { type Attempt, readAttempt } from './attempt'
import { judgeCode, shiftKey } from './code'

/**
 * 签到 (mechanism 26): from half an hour before the planned start to the planned end, with the code on the station's screen.
 * @returns the stay to be stored, or why not, in the order of the checks below
 */
export function decideCheckIn(shift: ShiftDoc | null, attempt: Attempt) {
  const code = readAttempt(attempt)
  if (typeof code === 'string') return code
  if (!shift) return 'notFound'
  if (shift.withdrawn) return 'shiftWithdrawn'
  if (attempt.now < shift.startsAt.getTime() - EARLY_MINUTES * MINUTE) return 'shiftNotOpen'
  if (attempt.now >= shift.endsAt.getTime()) return 'shiftOver'
  const fault = judgeCode(shiftKey(attempt.master, { ...shift, shiftId: shift._id }), code, attempt.now)
  return fault ?? newStay(shift, attempt)
}

const newStay = (shift: ShiftDoc, { caller, now, entry }: Attempt): AttendanceDoc => ({
  _id: attendanceId(shift._id, caller.personId),
  shiftId: shift._id,
  personId: caller.personId,
  name: caller.name,
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
  proof: 'code',
  standing: 'live',
  decided: null,
  helpedIn: null,
  helpedOut: null,
  device: null,
  points: null,
  lateOut: false,
  corrections: [],
  log: [entry],
})
