import { z } from 'zod'
import { TAPS } from './credits'

/** Something that a function asked of WeChat, whether WeChat took it or not. */
const SENT = z.object({
  kind: z.literal('sent'),
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  functionName: z.string(),
  /** `subscribeMessage.send`, … */
  api: z.string(),
  /** The openid of the person it is for, when it is for one. */
  to: z.string().nullable(),
  /** What the function's SDK answered or threw; 0 when WeChat took it. */
  errCode: z.number(),
  /** The parameters that say what it was, as JSON. */
  fields: z.record(z.string(), z.string()),
})
export type Sent = z.output<typeof SENT>

const SUBSCRIPTION = z.object({
  kind: z.literal('subscription'),
  at: z.number(),
  openid: z.string(),
  templateId: z.string(),
  answer: z.enum(TAPS),
})

/** What is kept in outbox.jsonl. */
export const OUTBOX_LINE = z.discriminatedUnion('kind', [SENT, SUBSCRIPTION])
export type OutboxLine = z.output<typeof OUTBOX_LINE>

/** What was sent, for a look inside; nothing of it ever leaves this machine. */
export interface Outbox {
  /** The newest first. */
  entries(limit: number): readonly Sent[]
}
