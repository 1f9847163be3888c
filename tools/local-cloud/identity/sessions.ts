import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from './context'

/** What WeChat's openids look like; nothing else may become part of the environment of a process. */
const OPENID = /^[A-Za-z0-9_-]{1,64}$/

export const isOpenid = (value: unknown): value is string => typeof value === 'string' && OPENID.test(value)

const seal = (openid: string, key: string): string => createHmac('sha256', key).update(openid).digest('base64url')

/** A session is the openid and its seal: it outlives a restart and needs no store. */
export const sessionFor = (openid: string, keys: Keys): string => `${openid}.${seal(openid, keys.SESSION_KEY)}`

/** The openid of an `Authorization: Bearer <session>` header, or undefined when it was not made here. */
export const openidOf = (authorization: string | undefined, keys: Keys): string | undefined => {
  const [, openid, given] = /^Bearer ([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/.exec(authorization ?? '') ?? []
  if (openid === undefined || given === undefined) return undefined
  return timingSafeEqual(Buffer.from(given), Buffer.from(seal(openid, keys.SESSION_KEY))) ? openid : undefined
}
