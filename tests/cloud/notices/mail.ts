import { z } from 'zod'
import { TEMPLATES } from '../../../config/templates'
import type { NoticeTemplate } from '../../../types/domain/notices'
import type { OutboxDoc } from '../../../types/documents/notices'
import type { TestCloud } from '../../support/cloud'

const SENT = z.array(
  z.object({
    api: z.string(),
    at: z.number(),
    to: z.string().nullable(),
    errCode: z.number(),
    fields: z.record(z.string(), z.string()),
  }),
)

/** What stands between a notice and a phone, as a test moves and sees it. */
export interface Mail {
  /** The timer fires once. */
  fire(): Promise<unknown>
  /** What WeChat allows, as a tap on its sheet would. */
  allow(openId: string, template: NoticeTemplate, times?: number): Promise<void>
  /** WeChat refuses the next calls. */
  refuse(errcode: number, times: number): Promise<void>
  /** What WeChat was asked to send, taken or not, oldest first. */
  asked(): Promise<z.output<typeof SENT>>
  rows(): Promise<OutboxDoc[]>
}

export const mailOf = (cloud: TestCloud): Mail => {
  const local = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(cloud.url + path, {
      headers: { 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    return response.json()
  }
  return {
    fire: () => local('/local/timers/jobs.everyMinute', {}),
    allow: async (openid, template, times = 1) => {
      for (let time = 0; time < times; time += 1)
        await local('/local/subscriptions', { openid, templateId: TEMPLATES[template].id, answer: 'accept' })
    },
    refuse: async (errcode, times) =>
      void (await local('/local/openapi-refusals', { api: 'subscribeMessage.send', errcode, times })),
    asked: async () =>
      SENT.parse(await local('/local/outbox?limit=1000'))
        .filter(({ api }) => api === 'subscribeMessage.send')
        .sort((a, b) => a.at - b.at),
    rows: async () => (await cloud.database.find('outbox', { filter: {}, sort: { _id: 1 } })) as unknown as OutboxDoc[],
  }
}
