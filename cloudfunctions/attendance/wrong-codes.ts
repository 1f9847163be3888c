import { MOST_WRONG_CODES } from '../../types/domain/attendance'
import { countsAfresh } from '../../types/domain/typing'
import type { Call } from '../_kernel/action'
import { forgetWrongCodes, rememberWrongCode } from '../org/public'
import { readStationCode } from './rules/code'

/** Counts a typed code that was wrong in the caller's account: 1 trip, only then. Guesses sent at once are judged by one count. */
export async function countIfWrong(call: Call, code: string, refusal: string): Promise<void> {
  if (refusal !== 'codeWrong' || readStationCode(code)?.kind !== 'typed') return
  await rememberWrongCode(call, countsAfresh(call.account, call.now), MOST_WRONG_CODES)
}

/** A right code ends the count: 1 trip, only where there was one. */
export async function clearCount(call: Call): Promise<void> {
  if (call.account.wrongCodes) await forgetWrongCodes(call)
}
