import cloud from 'wx-server-sdk'
import type { OpenId } from '../../types/domain/ids'

/**
 * Who WeChat says is calling: OPENID from the platform and nothing else, never from the event.
 * Null when there is none (an HTTP call, a timer): that is nobody, and never an administrator.
 * The SDK turns numeric strings of its context into numbers, hence String.
 */
export function callerOpenId(): OpenId | null {
  const openId: unknown = cloud.getWXContext().OPENID
  const known = typeof openId === 'number' || (typeof openId === 'string' && openId !== '')
  return known ? (String(openId) as OpenId) : null
}

/** Whether the platform's own timer fired: its source alone, and nobody calling. A function that another calls has one more station in it. */
export function calledByTimer(): boolean {
  const { SOURCE }: { SOURCE?: unknown } = cloud.getWXContext()
  return SOURCE === 'wx_trigger' && callerOpenId() === null
}
