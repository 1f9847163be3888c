import { isDuty, type PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { minutesUntil } from './stay'

type Confirmed = Pick<AttendanceDoc, 'shiftId' | 'personId' | 'state' | 'standing' | 'points'>

/**
 * Why the person in charge has nothing to say about a stay, in this order, or null. What is `pending` waits for them; of a duty also what
 * came in live, because its points are awarded on their word.
 */
export function whyNotConfirm(stay: Confirmed, by: PersonId) {
  if (stay.personId === by) return 'ownStay'
  const duty = isDuty(stay.shiftId)
  if (stay.standing !== 'pending' && !(duty && stay.standing === 'live')) return 'nothingToConfirm'
  return duty && stay.state === 'in' ? 'stayRunning' : null
}

/** What becomes of a stay by that word. */
export interface Verdict {
  readonly standing: 'confirmed' | 'rejected'
  readonly minutes: number | null
  /** Of a duty: what is awarded. */
  readonly points: number | null
}

/** Points that whole minutes of somebody's service will be posted as. */
export type PointsFor = (minutes: number, personId: PersonId) => number

/** @param word.pointsFor what will be posted for a duty */
export function verdictOn(
  stay: AttendanceDoc,
  word: { readonly accept: boolean; readonly now: Instant; readonly pointsFor: PointsFor },
): Verdict {
  const duty = isDuty(stay.shiftId)
  if (!word.accept) return { standing: 'rejected', minutes: 0, points: duty ? 0 : null }
  const minutes = stay.checkedOutAt ? minutesUntil(stay, stay.checkedOutAt.getTime()) : null
  return {
    standing: 'confirmed',
    minutes,
    points: duty && minutes !== null ? word.pointsFor(minutes, stay.personId) : null,
  }
}
