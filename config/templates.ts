import type { NoticeTemplate } from '../types/domain/notices'

/** A subscribe-message template as WeChat issued it. */
interface Template {
  /** 43 characters, of the mini-program's account. */
  readonly id: string
  /** What its fields are called there: what it is about, when, and what to do. */
  readonly fields: { readonly title: string; readonly at: string; readonly text: string }
}

const FIELDS = { title: 'thing1', at: 'time2', text: 'thing3' }

/**
 * These ids stand in for those of the account that the mini-program is published under: WeChat issues them there, and they are no secret.
 * Whoever deploys puts theirs here; the local cloud takes any id of this shape.
 */
const standIn = (name: NoticeTemplate): Template => ({ id: `template-${name}-`.padEnd(43, '0'), fields: FIELDS })

export const TEMPLATES = {
  reminder: standIn('reminder'),
  change: standIn('change'),
  urgent: standIn('urgent'),
  result: standIn('result'),
  progress: standIn('progress'),
} as const satisfies Record<NoticeTemplate, Template>
