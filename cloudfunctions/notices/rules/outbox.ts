import type { PersonId } from '../../../types/domain/ids'
import type { NoticeTemplate, OutboxState, Reader } from '../../../types/domain/notices'
import { clockOf, dayOf, MINUTE, type Instant } from '../../../types/domain/time'
import type { AccountDoc } from '../../../types/documents/org'
import type { NoticeCreditsDoc, NoticeDoc, OutboxDoc } from '../../../types/documents/notices'
import { readsAs } from './audience'
import { withoutReach } from './credits'
import { cut } from './notice'

/** Where a message leads that leads nowhere in particular. */
const MESSAGES_PAGE = 'pages/notices/list/index'
/** The most that a `thing` of a template holds (documented). */
const THING_MAX = 20
/** How long a row that WeChat had no room for waits. */
const AGAIN_MS = 10 * MINUTE

/** Whoever is still in the audience when the rows are written: roles change, and accounts are suspended. */
export const stillReads = (account: AccountDoc, { to }: Pick<NoticeDoc, 'to'>): boolean =>
  account.state === 'active' && readsAs(account).some((reader) => to.includes(reader))

/** The row of one of the audience. */
export const rowFor = (
  { _id, showAt }: Pick<NoticeDoc, '_id' | 'showAt'>,
  template: NoticeTemplate,
  { personId, _id: openId }: Pick<AccountDoc, '_id' | 'personId'>,
): OutboxDoc => ({
  _id: `${_id}:${personId}`,
  noticeId: _id,
  personId,
  openId,
  template,
  state: 'waiting',
  at: showAt,
  errCode: null,
})

/** Where the rows go on: after the last of a full page, else at the next of the audience's readers; null when they are all there. */
export function nextStretch(to: readonly Reader[], reader: Reader, last: PersonId | null): NoticeDoc['spreadTo'] {
  if (last) return { reader, personId: last }
  const next = to[to.indexOf(reader) + 1]
  return next ? { reader: next, personId: null } : null
}

/** `2026年11月24日 19:00`, as a `time` of a template must be. */
const spokenTime = (at: Instant): string => {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${clockOf(at)}`
}

/** What a notice says as a subscribe message, in 20 characters a line. */
export const wordsOf = ({ title, text, showAt, page }: Pick<NoticeDoc, 'title' | 'text' | 'showAt' | 'page'>) => ({
  page: page ?? MESSAGES_PAGE,
  title: cut(title, THING_MAX),
  at: spokenTime(showAt.getTime()),
  text: cut(text, THING_MAX) || cut(title, THING_MAX),
})

export type Ended = 'sent' | 'refused' | 'later' | 'failed' | 'unknown'

/** What a row becomes after its one try; `later` waits again, because WeChat certainly did not take it. */
export const rowAfter = (end: Ended, now: Instant): { readonly state: OutboxState; readonly at: Date } =>
  end === 'later' ? { state: 'waiting', at: new Date(now + AGAIN_MS) } : { state: end, at: new Date(now) }

/** What is left of somebody's credits after a try: a refusal ends them, a message (or what may have been one) uses one up. Null: all of it. */
export function creditsAfter(
  credits: Pick<NoticeCreditsDoc, 'left' | 'reach'>,
  template: NoticeTemplate,
  end: Ended,
): Pick<NoticeCreditsDoc, 'left' | 'reach'> | null {
  if (end === 'later' || end === 'failed') return null
  const before = credits.left[template] ?? 0
  const after = end === 'refused' ? 0 : Math.max(before - 1, 0)
  return {
    left: { ...credits.left, [template]: after },
    reach: after === 0 ? withoutReach(credits.reach, template) : credits.reach,
  }
}
