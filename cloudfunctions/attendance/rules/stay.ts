import { LATE_MINUTES } from '../../../types/domain/attendance'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc } from '../../../types/documents/attendance'

/** Whole minutes of a stay that lasts until `until`: the planned end is the end, however late somebody signs out. */
export function minutesUntil(stay: Pick<AttendanceDoc, 'checkedInAt' | 'endsAt'>, until: Instant): number {
  const end = Math.min(until, stay.endsAt.getTime())
  return Math.max(0, Math.floor((end - stay.checkedInAt.getTime()) / MINUTE))
}

/** Nobody signs in or out any more: the planned end lies `LATE_MINUTES` behind. */
export const isLongOver = ({ endsAt }: Pick<AttendanceDoc, 'endsAt'>, now: Instant): boolean =>
  now >= endsAt.getTime() + LATE_MINUTES * MINUTE

/**
 * What a stay counts for: as recorded, or up to the planned end when somebody forgot to sign out.
 * @returns whole minutes, or `stillIn` while the shift runs and the person has not signed out
 */
export function minutesServed(
  stay: Pick<AttendanceDoc, 'minutes' | 'checkedInAt' | 'endsAt'>,
  now: Instant,
): number | 'stillIn' {
  if (stay.minutes !== null) return stay.minutes
  return now >= stay.endsAt.getTime() ? minutesUntil(stay, now) : 'stillIn'
}
