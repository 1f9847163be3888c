import { LATE_MINUTES, MAX_STAY_MINUTES, MIN_STAY_MINUTES } from '../../../types/domain/attendance'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc } from '../../../types/documents/attendance'

/**
 * Whole minutes that a stay lasting until `until` counts: the planned end is the end, however late somebody signs out; less than five
 * minutes is no service and counts 0; nobody is counted for more than twelve hours.
 */
export function minutesUntil(stay: Pick<AttendanceDoc, 'checkedInAt' | 'endsAt'>, until: Instant): number {
  const end = Math.min(until, stay.endsAt.getTime())
  const minutes = Math.floor((end - stay.checkedInAt.getTime()) / MINUTE)
  return minutes < MIN_STAY_MINUTES ? 0 : Math.min(minutes, MAX_STAY_MINUTES)
}

/** Nobody signs in or out any more: the planned end lies `LATE_MINUTES` behind. */
export const isLongOver = ({ endsAt }: Pick<AttendanceDoc, 'endsAt'>, now: Instant): boolean =>
  now >= endsAt.getTime() + LATE_MINUTES * MINUTE

/**
 * What a stay counts for: as recorded, or up to the planned end when somebody forgot to sign out.
 * @returns whole minutes; `pending` while the person in charge has not said whether it counts; `stillIn` while the shift runs and the
 * person has not signed out
 */
export function minutesServed(
  stay: Pick<AttendanceDoc, 'minutes' | 'checkedInAt' | 'endsAt' | 'standing'>,
  now: Instant,
): number | 'stillIn' | 'pending' {
  if (stay.standing === 'rejected') return 0
  if (stay.standing === 'pending') return 'pending'
  if (stay.minutes !== null) return stay.minutes
  return now >= stay.endsAt.getTime() ? minutesUntil(stay, now) : 'stillIn'
}
