import cloud from 'wx-server-sdk'
import type { OpenId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'

/** As long as a code of WeChat's phone button may be used, once. */
const VALID_MS = 5 * 60_000

/**
 * What codes stood for, in this process and for whoever brought them: the number must not be lost when the write behind it failed and
 * is asked for again.
 */
const numbers = new Map<string, { readonly phone: string; readonly until: Instant }>()

/**
 * The phone number that a code of WeChat's phone button stands for (phonenumber.getPhoneNumber). The number never passes through
 * the mini-program, so that nobody can claim another's.
 * @returns null when the code is unknown, old or used up, or WeChat did not answer: the person taps once more
 */
export async function phoneOf(code: string, caller: OpenId, now: Instant): Promise<string | null> {
  for (const [old, { until }] of numbers) if (until < now) numbers.delete(old)
  const key = `${caller} ${code}`
  const before = numbers.get(key)
  if (before) return before.phone
  try {
    const answer: unknown = await cloud.openapi['phonenumber'].getPhoneNumber({ code })
    const phone = numberIn(answer)
    if (phone) numbers.set(key, { phone, until: now + VALID_MS })
    return phone
  } catch {
    // Its words may name the code; that there is no number is all that matters.
    return null
  }
}

/** The SDK answers in camel case, WeChat's own servers in snake case. */
function numberIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const info = 'phoneInfo' in answer ? answer.phoneInfo : 'phone_info' in answer ? answer.phone_info : null
  if (typeof info !== 'object' || info === null || !('purePhoneNumber' in info)) return null
  const phone = String(info.purePhoneNumber)
  return /^\d{5,15}$/.test(phone) ? phone : null
}
