import type { DivisionCode, OpenId } from '../../types/domain/ids'
import { type NoticeId, OUTBOX_STATES, type OutboxState, type Reader } from '../../types/domain/notices'
import type { Instant } from '../../types/domain/time'
import type { NoticeDoc } from '../../types/documents/notices'
import { keptSince } from './rules/read'
import { type Db, is, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'

/** More than a hundred large audiences would not fit one request. */
const NOTICES_A_WRITE = 100
export const ROWS_A_PAGE = 20
/** More than nobody counts: 99+. */
const UNREAD_AT_MOST = 100

const NEWEST = [
  ['showAt', 'desc'],
  ['_id', 'desc'],
] as const

/** Writes what is not there yet, 100 a trip; what is there stays as it is. */
export async function insertNotices(db: Db, notices: readonly NoticeDoc[]): Promise<void> {
  for (let at = 0; at < notices.length; at += NOTICES_A_WRITE)
    await insertMissing(db, 'notices', notices.slice(at, at + NOTICES_A_WRITE))
}

/** A page of what is shown to somebody who reads as these, newest first, and one more to tell whether there is a next page. */
export const noticesFor = (
  db: Db,
  readers: readonly Reader[],
  now: Instant,
  after: readonly [Date, string] | undefined,
): Promise<NoticeDoc[]> =>
  db.find(
    'notices',
    { to: is.oneOf(readers), showAt: is.between(new Date(keptSince(now)), new Date(now + 1)) },
    {
      limit: ROWS_A_PAGE + 1,
      order: NEWEST,
      fields: ['_id', 'kind', 'title', 'text', 'page', 'showAt'],
      ...(after ? { after } : {}),
    },
  )

/** How many have been shown to somebody since a moment; 100 stands for more. */
export async function countSince(db: Db, readers: readonly Reader[], since: Instant, now: Instant): Promise<number> {
  const shown = is.between(new Date(since), new Date(now + 1))
  const where = { to: is.oneOf(readers), showAt: shown }
  return (await db.find('notices', where, { limit: UNREAD_AT_MOST, order: NEWEST, fields: ['_id'] })).length
}

/** Moves the mark of the account; one that stands further on stays there. */
export const moveMark = (db: Db, openId: OpenId, readTo: Date) =>
  db.change('accounts', { _id: openId, noticesReadTo: is.below(readTo) }, { noticesReadTo: to.set(readTo) })

/** The first mark of an account: a test for less passes over what is not there. */
export const setMark = (db: Db, openId: OpenId, readTo: Date) =>
  db.change('accounts', { _id: openId, noticesReadTo: is.oneOf([null]) }, { noticesReadTo: to.set(readTo) })

/** A page of what a desk's place has told by subscribe message, newest first, and one more. */
export const sentBy = (
  db: Db,
  desk: DivisionCode,
  now: Instant,
  after: readonly [Date, string] | undefined,
): Promise<NoticeDoc[]> =>
  db.find(
    'notices',
    { desks: desk, showAt: is.between(new Date(keptSince(now)), new Date(now + 1)) },
    { limit: ROWS_A_PAGE + 1, order: NEWEST, ...(after ? { after } : {}) },
  )

/** Rows of the outbox, by notice and state. */
export async function countRows(db: Db, notices: readonly NoticeId[]) {
  if (notices.length === 0) return []
  const groups = await db.group<'outbox', { _id: { noticeId: NoticeId; state: OutboxState }; count: number }>(
    'outbox',
    { noticeId: is.oneOf(notices) },
    { _id: { noticeId: '$noticeId', state: '$state' }, count: { $sum: 1 } },
    { limit: notices.length * 6 },
  )
  return groups.map(({ _id, count }) => ({ ..._id, count }))
}

/** Removes what is older than lists go, and what became of it. */
export async function removeOld(db: Db, now: Instant): Promise<void> {
  const before = is.below(new Date(keptSince(now)))
  await Promise.all([
    db.remove('notices', { showAt: before }),
    db.remove('outbox', { state: is.oneOf(OUTBOX_STATES), at: before }),
  ])
}
