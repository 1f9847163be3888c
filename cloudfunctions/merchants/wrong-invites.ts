import { MOST_WRONG_CODES } from '../../types/domain/attendance'
import { countsAfresh } from '../../types/domain/typing'
import type { Call } from '../_kernel/action'
import { forgetWrongCodes, rememberWrongCode } from '../org/public'

/** Counts a wrong code in the caller's account: 1 trip. */
export const countWrongInvite = (call: Call) =>
  rememberWrongCode(call, countsAfresh(call.account, call.now), MOST_WRONG_CODES)

/** A right code ends the count: 1 trip, only where there was one. */
export async function clearWrongInvites(call: Call): Promise<void> {
  if (call.account.wrongCodes) await forgetWrongCodes(call)
}
