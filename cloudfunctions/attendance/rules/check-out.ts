import type { AttendanceDoc } from '../../../types/documents/attendance'
import { type Attempt } from './attempt'
import { judgeCode, shiftKey, type StationCode } from './code'
import { isLongOver, minutesUntil } from './stay'

/** How a stay ended. */
export interface Leaving {
  readonly checkedOutAt: Date
  readonly minutes: number
}

/**
 * 签退: with the code on the station's screen, until two hours after the planned end.
 * @param stay the caller's own, already known not to hold this request
 * @returns when and with how many minutes it ends, or why not, in the order of the checks below
 */
export function decideCheckOut(stay: AttendanceDoc, code: StationCode, { master, now }: Attempt) {
  if (isLongOver(stay, now)) return 'shiftOver'
  const fault = judgeCode(shiftKey(master, stay), code, now)
  if (fault) return fault
  if (stay.state === 'out') return 'alreadyOut'
  return { checkedOutAt: new Date(now), minutes: minutesUntil(stay, now) } satisfies Leaving
}
