import { FUNCTION_KEYS } from '../../../config/environment'

/** The functions' secrets, and the one with which this local cloud signs its own sessions. */
export const KEY_NAMES = [...FUNCTION_KEYS, 'SESSION_KEY'] as const
export type Keys = Readonly<Record<(typeof KEY_NAMES)[number], string>>

const ENV_ID = 'local'
const APP_ID = 'wx-local'

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

/** What the platform says of the caller, for one call; nothing the caller sends reaches these. */
export const contextOf = (openid: string): Readonly<Record<string, string>> => ({
  WX_OPENID: openid,
  WX_APPID: APP_ID,
  WX_UNIONID: '',
  WX_CLIENTIP: '127.0.0.1',
  WX_API_TOKEN: '',
  TCB_SOURCE: 'wx_client',
})
