import { FUNCTION_KEYS } from '../../../config/environment'

/** The functions' secrets, and the one with which this local cloud signs its own sessions. */
export const KEY_NAMES = [...FUNCTION_KEYS, 'SESSION_KEY'] as const
export type Keys = Readonly<Record<(typeof KEY_NAMES)[number], string>>

export const ENV_ID = 'local'
export const APP_ID = 'wx-local'

const ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: ENV_ID,
  TCB_ENV: ENV_ID,
  TZ: 'UTC',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_API_TOKEN',
} as const

/** What lets the unmodified SDK find this local cloud, and be let in. */
export const sdkEnvironment = (secretId: string, adminUrl: string): Readonly<Record<string, string>> => ({
  ...ENVIRONMENT,
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretId,
  TENCENTCLOUD_SESSIONTOKEN: secretId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
})

/** What the platform says of the caller, for one call, as environment variables; nothing the caller sends reaches these. */
export type WxContext = Readonly<Record<string, string>>

/** A call from a mini-program. */
export const contextOf = (openid: string): WxContext => ({
  WX_OPENID: openid,
  WX_APPID: APP_ID,
  WX_UNIONID: '',
  WX_CLIENTIP: '127.0.0.1',
  WX_API_TOKEN: '',
  TCB_SOURCE: 'wx_client',
})

/** A timer's firing: nobody calls. */
export const TIMER_CONTEXT: WxContext = { TCB_SOURCE: 'wx_trigger' }

/** What a function finds that another calls: the same caller, and one more station in SOURCE (`wx_client,scf`). */
export const passedOn = (context: WxContext): WxContext => ({
  ...context,
  TCB_SOURCE: context['TCB_SOURCE'] === undefined ? 'scf' : `${context['TCB_SOURCE']},scf`,
})
