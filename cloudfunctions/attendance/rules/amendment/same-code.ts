import { CODE_WINDOW_SECONDS, CODE_WINDOWS_BEHIND } from '../../../../types/domain/attendance'
import type { AmendmentDoc } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'

/** As long as a code is taken, from the moment it is shown. */
const TAKEN_MS = CODE_WINDOW_SECONDS * 1000 * (1 + CODE_WINDOWS_BEHIND)

type OneStay = Pick<AttendanceDoc, 'shiftId' | 'checkedInAt' | 'checkedOutAt' | 'proof' | 'lateOut'>
type OneEntry = Pick<AmendmentDoc, 'shiftId' | 'checkIn' | 'checkOut'>

/** Everybody who used the codes that are asked about. */
interface Users {
  readonly live: readonly OneStay[]
  readonly late: readonly OneEntry[]
}

/**
 * How many used the same code at the station, and how many sent it later: one live and six late is a photograph that went round.
 * Of an entry that waits with both ends the check-in is told: whoever was not there has no check-in to show.
 */
export function sameCode({ shiftId, checkIn, checkOut }: OneEntry, users: Users): { live: number; late: number } {
  const end = checkIn?.state === 'pending' ? 'checkIn' : 'checkOut'
  const at = (end === 'checkIn' ? checkIn : checkOut)?.at.getTime() ?? 0
  const live = users.live.filter((stay) => {
    if (stay.shiftId !== shiftId) return false
    const then = end === 'checkIn' ? stay.proof !== 'late' && stay.checkedInAt : !stay.lateOut && stay.checkedOutAt
    return then && then.getTime() >= at && then.getTime() < at + TAKEN_MS
  })
  const late = users.late.filter((entry) => entry.shiftId === shiftId && entry[end]?.at.getTime() === at)
  return { live: live.length, late: late.length }
}
