import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { secret } from '../../_kernel/secret'
import { meetCode, newCode, redemptionDigits, redemptionQr } from '../rules/code'
import { insertCode, loadCode } from '../store'

/** Old codes fill a small part of the 100 million, so five misses in a row do not happen. */
const ATTEMPTS = 5

/** Makes a code for one reward; the same request gets the same one. 2 trips, two more for each code that is in the way. */
export const redemptionCode = action('points.redemptionCode', async ({ rewardId }, { db, account, now, request }) => {
  const asked = { personId: account.personId, name: account.name, requestId: request.id, rewardId }
  const shown = (digits: string, expiresAt: Date) =>
    done({ digits, qr: redemptionQr(digits), expiresAt: expiresAt.getTime(), now })

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const digits = redemptionDigits(secret('CODE_KEY'), asked, attempt)
    const code = newCode(digits, asked, now)
    if (await insertCode(db, code)) return shown(digits, code.expiresAt)
    const there = await loadCode(db, digits)
    const meeting = there ? meetCode(there, asked) : 'other'
    if (there && meeting === 'mine') return shown(digits, there.expiresAt)
    if (meeting === 'requestReused') return refuse(meeting)
  }
  return refuse('busy')
})
