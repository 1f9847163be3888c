import type { PersonId, Scope } from '../../../types/domain/ids'
import {
  type Audience,
  NOTICE_TEXT_MAX,
  NOTICE_TITLE_MAX,
  type NoticeKey,
  type NoticeKind,
  type NoticePage,
  type NoticeTemplate,
} from '../../../types/domain/notices'
import type { Instant } from '../../../types/domain/time'
import type { NoticeDoc } from '../../../types/documents/notices'
import { desksOver, documentsOf } from './audience'

/** What a context tells people. */
export interface NewNotice {
  /** Names the fact: the same key again changes nothing. */
  readonly key: NoticeKey
  readonly kind: NoticeKind
  readonly audience: Audience
  /** The place it concerns: its desks, and those above, see in the outbox what became of it. */
  readonly scope: Scope
  /** At most 30 characters, then cut. No phone number, no address: it may pass through WeChat. */
  readonly title: string
  /** At most 120 characters, then cut. */
  readonly text: string
  /** Where a tap leads, e.g. `pages/tasks/detail/index?taskId=…`. */
  readonly page?: NoticePage
  /** Nobody sees it, and nothing is sent, before; at once when left out. */
  readonly dueAt?: Instant
  /** The subscribe message that those who allowed one get besides. */
  readonly template?: NoticeTemplate
  /** People of the audience who are left in peace: they find it in the app, and no message goes to their phones. */
  readonly quiet?: readonly PersonId[]
}

const KEY = /^[A-Za-z0-9_:-]{1,90}$/

/** No longer than that, with … for what was cut; what is in nobody's alphabet, such as line ends, becomes a space. */
export function cut(text: string, most: number): string {
  const letters = Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim())
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}

/** A notice as it is stored. @throws when the key is none: that is a bug of its context, and would be a second notice on the next try */
export function noticeDocs(notice: NewNotice, now: Instant): NoticeDoc[] {
  if (!KEY.test(notice.key)) throw new TypeError('a notice has no proper key')
  const template = notice.template ?? null
  return documentsOf(notice.audience).map((to, part) => ({
    _id: part === 0 ? notice.key : `${notice.key}:part${part + 1}`,
    kind: notice.kind,
    to,
    title: cut(notice.title, NOTICE_TITLE_MAX),
    text: cut(notice.text, NOTICE_TEXT_MAX),
    page: notice.page ?? null,
    showAt: new Date(Math.max(notice.dueAt ?? now, now)),
    template,
    ...(template && notice.quiet && notice.quiet.length > 0 ? { quiet: notice.quiet } : {}),
    desks: template ? desksOver(notice.scope) : [],
    sending: template ? 'waiting' : 'none',
    spreadTo: null,
  }))
}
