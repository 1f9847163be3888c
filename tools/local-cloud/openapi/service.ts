import { z } from 'zod'
import { invalid, unimplemented } from '../database/errors'
import type { Service } from '../protocol/admin'
import { WeChatError, type Values } from './api'
import { decodeCall, encodeImage, encodeJson, encodeSystemError, type ApiCall } from './messages'
import { mayCall } from './permissions'
import type { WeChat } from './wechat'

/** "function has no permission to call this API", as the SDK numbers it. */
const NO_PERMISSION = -604101

/** The SDK's calls that have another door than openapi's. */
const OTHERS: Readonly<Record<string, string>> = {
  'wx.api': 'cloud.callOpenAPI',
  'wx.wxPayApi': 'cloud.cloudPay',
  'wx.wxCallContainerApi': 'cloud.callContainer',
}

const BODY = z.object({ apiName: z.string(), cgiName: z.string().optional(), requestData: z.instanceof(Buffer) })

/** Every value is JSON, but for a file, which has a name. @throws WeChatError 47001, DatabaseError */
const valuesOf = ({ pairs }: ApiCall): Values => {
  const values = new Map<string, unknown>()
  for (const { key, value, filename } of pairs) {
    if (filename !== '') throw unimplemented(`openapi with a file (${key})`)
    if (values.has(key)) throw new WeChatError(47001, `data format error: ${key} twice`)
    try {
      values.set(key, JSON.parse(Buffer.from(value).toString('utf8')))
    } catch {
      throw new WeChatError(47001, `data format error: ${key}`)
    }
  }
  return Object.fromEntries(values)
}

/** Answers the SDK's `wx.openApi` in WeChat's name; what is not openapi it refuses by its name. @throws DatabaseError */
export const wechatService =
  (wechat: WeChat, functionsDir: string): Service =>
  async ({ action, body, caller: { functionName }, now }) => {
    if (action !== 'wx.openApi') {
      const { apiName } = body
      throw unimplemented(`${OTHERS[action] ?? action} ${typeof apiName === 'string' ? apiName : ''}`)
    }
    const parsed = BODY.safeParse(body)
    if (!parsed.success) throw invalid('an openapi call has an apiName and its requestData')
    const { apiName, cgiName, requestData } = parsed.data
    const call = decodeCall(requestData)
    if (call.apiType !== 0) throw unimplemented(apiName)
    if (call.appid !== '') throw unimplemented('openapi of another mini-program')
    if (cgiName !== undefined) throw unimplemented(`openapi of the version ${cgiName}`)
    if (!mayCall(functionsDir, functionName, apiName)) {
      await wechat.keep(functionName, apiName, {}, now, NO_PERMISSION)
      return encodeSystemError(NO_PERMISSION)
    }
    try {
      const answer = await wechat.call(functionName, apiName, () => valuesOf(call), now)
      return Buffer.isBuffer(answer) ? encodeImage(answer) : encodeJson({ errcode: 0, errmsg: 'ok', ...answer })
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error
      return encodeJson({ errcode: error.errcode, errmsg: error.message })
    }
  }
