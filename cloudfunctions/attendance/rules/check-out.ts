import type { Standing } from '../../../types/domain/attendance'
import type { Instant } from '../../../types/domain/time'
import type { AttendanceDoc, Named } from '../../../types/documents/attendance'
import { type Attempt, proofOf } from './attempt'
import type { StationCode } from './code'
import { isLongOver, minutesUntil } from './stay'

/** How a stay ends. */
export interface Leaving {
  readonly checkedOutAt: Date
  /** Null while somebody has to confirm it. */
  readonly minutes: number | null
  readonly standing: Standing
  readonly helpedOut: Named | null
}

/**
 * 签退: with the code on the station's screen, until two hours after the planned end, also of a stay that the timer has closed.
 * @param stay the caller's own, already known not to hold this request
 * @returns when and with how many minutes it ends, or why not, in the order of the checks below
 */
export function decideCheckOut(stay: AttendanceDoc, code: StationCode, attempt: Attempt) {
  if (isLongOver(stay, attempt.now)) return 'shiftOver'
  const proof = proofOf(stay, code, attempt)
  if (proof !== 'live' && proof !== 'pending') return proof
  if (stay.state === 'out') return 'alreadyOut'
  return leaving(stay, attempt.now, proof)
}

/**
 * A stay that ends now, for whatever proof there is. One that the timer closed already counts to the planned end,
 * so there the plaque proves enough.
 */
export function leaving(stay: AttendanceDoc, now: Instant, proof: 'live' | 'pending', helpedOut: Named | null = null) {
  const doubted = proof === 'pending' && stay.state === 'in' && stay.standing !== 'rejected'
  const standing = doubted ? 'pending' : stay.standing
  const minutes = { pending: null, rejected: 0, live: minutesUntil(stay, now), confirmed: minutesUntil(stay, now) }
  return { checkedOutAt: new Date(now), minutes: minutes[standing], standing, helpedOut } satisfies Leaving
}
