import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../clock'
import { parseBody, readJson, sendJson } from '../http'
import { isOpenid } from '../identity/sessions'
import { TAPS } from './credits'
import { TEMPLATE_ID } from './subscribe-message'
import { MOST_ENTRIES, type WeChat } from './wechat'

const MAX_BODY_BYTES = 4096
const DEFAULT_ENTRIES = 100

const OPENID = z.string().refine(isOpenid)
const SUBSCRIPTION_BODY = z.strictObject({
  openid: OPENID,
  templateId: z.string().regex(TEMPLATE_ID),
  answer: z.enum(TAPS),
})
const REFUSALS_BODY = z.strictObject({
  api: z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/),
  errcode: z.int().refine((code) => code !== 0),
  times: z.int().min(1).max(1000),
})
const PHONE_BODY = z.strictObject({ openid: OPENID })

/** What WeChat's app would do on a phone, and a look at what was sent. Its caller has made sure that this machine asks. */
export class WeChatRoutes {
  constructor(
    private readonly wechat: WeChat,
    private readonly clock: Clock,
  ) {}

  /** Answers whether the request was one of its own. @throws HttpError */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const route = `${request.method ?? ''} ${url.pathname}`
    const now = this.clock.now()
    if (route === 'GET /local/outbox') {
      const asked = Math.trunc(Number(url.searchParams.get('limit'))) || DEFAULT_ENTRIES
      sendJson(response, 200, JSON.stringify(this.wechat.entries(Math.min(Math.max(asked, 1), MOST_ENTRIES))))
    } else if (route === 'POST /local/subscriptions') {
      const { openid, templateId, answer } = parseBody(SUBSCRIPTION_BODY, await readJson(request, MAX_BODY_BYTES))
      sendJson(response, 200, JSON.stringify({ left: await this.wechat.subscribe(openid, templateId, answer, now) }))
    } else if (route === 'POST /local/phone-code') {
      const { openid } = parseBody(PHONE_BODY, await readJson(request, MAX_BODY_BYTES))
      sendJson(response, 200, JSON.stringify({ code: this.wechat.phoneCodes.issue(openid, now) }))
    } else if (route === 'POST /local/openapi-refusals') {
      const { api, ...refusals } = parseBody(REFUSALS_BODY, await readJson(request, MAX_BODY_BYTES))
      this.wechat.refuseNext(api, refusals)
      sendJson(response, 200, '{}')
    } else return false
    return true
  }
}
