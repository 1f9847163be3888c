import cloud from 'wx-server-sdk'
import type { OpenId } from '../../types/domain/ids'

/**
 * Who WeChat says is calling: OPENID from the platform and nothing else, never from the event.
 * Null when there is none (an HTTP call, a timer): that is nobody, and never an administrator.
 * The SDK turns numeric strings of its context into numbers, hence String.
 */
export function callerOpenId(): OpenId | null {
  const { OPENID } = cloud.getWXContext()
  return OPENID === undefined || OPENID === '' ? null : (String(OPENID) as OpenId)
}
