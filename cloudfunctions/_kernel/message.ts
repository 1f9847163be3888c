import cloud from 'wx-server-sdk'
import type { OpenId } from '../../types/domain/ids'

/** A subscribe message to one person. */
export interface Message {
  readonly to: OpenId
  readonly templateId: string
  /** An address of the mini-program, without a slash in front. */
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * `sent`: WeChat took it · `refused`: the person does not take it (43101) · `later`: too many at once, certainly not sent ·
 * `failed`: it is wrong, and will be · `unknown`: nobody can tell, so it must not be sent again.
 */
export interface Outcome {
  readonly end: 'sent' | 'refused' | 'later' | 'failed' | 'unknown'
  readonly errCode: number | null
}

/** Longer than WeChat ever takes; the function itself has a minute. */
const PATIENCE_MS = 8000
/** The person took back or used up what they allowed. */
const REFUSED = 43101
/** The day's and the minute's quota of the api (documented): refused before anything was done. */
const TOO_MANY: ReadonlySet<number> = new Set([45009, 45011])
/** Documented refusals of what was asked: bad openid, template, page, arguments or data, and a function without the permission. */
const WRONG: ReadonlySet<number> = new Set([40003, 40037, 40097, 41030, 47003, -604101])

/**
 * Sends one subscribe message, once (subscribeMessage.send). The function's config.json must name it.
 * Whatever is not a clear no is `unknown`, WeChat's own "system busy" too: a second message is worse than none, because the
 * notice is in the app anyway.
 */
export async function sendMessage({ to, templateId, page, fields }: Message): Promise<Outcome> {
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
  const sending = cloud.openapi['subscribeMessage'].send({ touser: to, templateId, page, data })
  try {
    return await inTime(sending)
  } catch (error) {
    const errCode = codeOf(error)
    return { end: endOf(errCode), errCode }
  }
}

/** An answer that comes too late is one that nobody waits for any more. */
async function inTime(sending: Promise<unknown>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ end: 'unknown', errCode: null }), PATIENCE_MS)
  })
  const answered = sending.then((): Outcome => ({ end: 'sent', errCode: null }))
  try {
    return await Promise.race([answered, patience])
  } finally {
    clearTimeout(timer)
  }
}

const codeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errCode' in error && typeof error.errCode === 'number'
    ? error.errCode
    : null

function endOf(errCode: number | null): Outcome['end'] {
  if (errCode === null) return 'unknown'
  if (errCode === REFUSED) return 'refused'
  if (TOO_MANY.has(errCode)) return 'later'
  return WRONG.has(errCode) ? 'failed' : 'unknown'
}
