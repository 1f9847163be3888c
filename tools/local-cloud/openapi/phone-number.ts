import { createHash, randomBytes } from 'node:crypto'
import { APP_ID } from '../identity/context'
import { WeChatError, type Api } from './api'

/** How long a code may be used, and it may be used once (documented). */
const VALID_MS = 5 * 60 * 1000

/**
 * A number of this person alone that nobody has: 154 is a prefix that no operator hands out. An openid of the district's people
 * ends in their number, and so does their phone; anybody else's comes from the upper half, where none of them is.
 */
export function numberOf(openid: string): string {
  const own = /^o[A-Za-z0-9_-]{19}(\d{8})$/.exec(openid)?.[1]
  const made = 50_000_000 + (createHash('sha256').update(openid).digest().readUInt32BE(0) % 50_000_000)
  return `154${own ?? String(made)}`
}

/** The codes that WeChat's phone button gives the mini-program. They are gone after a restart, as old ones are. */
export class PhoneCodes {
  readonly #issued = new Map<string, { readonly openid: string; readonly until: number }>()

  issue(openid: string, now: number): string {
    for (const [code, { until }] of this.#issued) if (until < now) this.#issued.delete(code)
    const code = randomBytes(32).toString('hex')
    this.#issued.set(code, { openid, until: now + VALID_MS })
    return code
  }

  /** Whose code it is, once. */
  use(code: unknown, now: number): string | undefined {
    const issued = typeof code === 'string' ? this.#issued.get(code) : undefined
    if (typeof code !== 'string' || !issued) return undefined
    this.#issued.delete(code)
    return now <= issued.until ? issued.openid : undefined
  }
}

/** phonenumber.getPhoneNumber. */
export const phoneNumber = (codes: PhoneCodes): Api => ({
  shown: [],
  answer: ({ code }, now) => {
    const openid = codes.use(code, now)
    if (openid === undefined) throw new WeChatError(40029, 'invalid code')
    const number = numberOf(openid)
    return {
      phone_info: {
        phoneNumber: number,
        purePhoneNumber: number,
        countryCode: '86',
        watermark: { timestamp: Math.floor(now / 1000), appid: APP_ID },
      },
    }
  },
})
