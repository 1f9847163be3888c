import type { PersonId } from '../../../types/domain/ids'
import type { NoticeId, NoticeTemplate, Reader } from '../../../types/domain/notices'
import type { Instant } from '../../../types/domain/time'
import type { NoticeCreditsDoc, NoticeDoc, OutboxDoc } from '../../../types/documents/notices'
import { type Db, is, path, to } from '../../_kernel/db'
import { insertMissing } from '../../_kernel/insert-missing'
import { isPerson } from '../rules/audience'
import { reachKey } from '../rules/credits'

/** People of an audience whose rows are written at a time. */
export const PEOPLE_A_PAGE = 100

/** Notices whose rows are still to be written, the oldest first. */
export const waitingNotices = (db: Db, now: Instant, most: number) =>
  db.find(
    'notices',
    { sending: 'waiting', showAt: is.below(new Date(now + 1)) },
    { limit: most, order: [['showAt', 'asc']] },
  )

const inOrder = { order: [['_id', 'asc']], fields: ['_id'] } as const

/** Of named people, those who allow the template now. */
export const reachableOf = (db: Db, people: readonly PersonId[], template: NoticeTemplate) =>
  db.find(
    'noticeCredits',
    { _id: is.oneOf(people), [path('left', template)]: is.atLeast(1) },
    { limit: people.length, ...inOrder },
  )

/** The next of those who read as a role in a place and allow the template, in order of ids: one stretch of one index. */
export const reachableAs = (db: Db, reader: Reader, template: NoticeTemplate, after: PersonId | null) =>
  db.find(
    'noticeCredits',
    { reach: reachKey(template, reader), ...(after === null ? {} : { _id: is.above(after) }) },
    { limit: PEOPLE_A_PAGE, ...inOrder },
  )

/** More than this are not counted: it would mean reading every row. */
const MOST_COUNTED = 1000

/**
 * How many people a message would reach at once, of those who read as one of these: 1,000 stands for as many or more. 1 trip, 2 with
 * people named. @param quiet people who are left in peace
 */
export async function countReachable(
  db: Db,
  readers: readonly Reader[],
  template: NoticeTemplate,
  quiet: ReadonlySet<PersonId> = new Set(),
): Promise<number> {
  const people = readers.filter(isPerson)
  const roles = readers.filter((reader) => !isPerson(reader)).map((reader) => reachKey(template, reader))
  const some = { limit: MOST_COUNTED, fields: ['_id'] } as const
  const pages = await Promise.all([
    db.find('noticeCredits', { reach: is.oneOf(roles) }, some),
    people.length === 0
      ? []
      : db.find('noticeCredits', { _id: is.oneOf(people), [path('left', template)]: is.atLeast(1) }, some),
  ])
  const reached = new Set(pages.flat().map(({ _id }) => _id))
  return Math.min(MOST_COUNTED, [...reached].filter((id) => !quiet.has(id)).length)
}

export const accountsOf = (db: Db, people: readonly PersonId[]) =>
  db.find('accounts', { personId: is.oneOf(people) }, { limit: people.length })

export const insertRows = (db: Db, rows: readonly OutboxDoc[]) => insertMissing(db, 'outbox', rows)

/** How far the rows of a notice are. */
export const saveSpread = (db: Db, id: NoticeId, spreadTo: NonNullable<NoticeDoc['spreadTo']>) =>
  db.change('notices', { _id: id, sending: 'waiting' }, { spreadTo: to.set(spreadTo) })
export const closeSpread = (db: Db, id: NoticeId) =>
  db.change('notices', { _id: id, sending: 'waiting' }, { sending: to.set('spread') })

/** Rows that may be sent now, those that wait longest first. */
export const dueRows = (db: Db, now: Instant, most: number) =>
  db.find('outbox', { state: 'waiting', at: is.below(new Date(now + 1)) }, { limit: most, order: [['at', 'asc']] })

export const noticesByIds = (db: Db, ids: readonly NoticeId[]) =>
  db.find('notices', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['_id', 'title', 'text', 'page', 'showAt'] })

/** Takes a row for this process: whoever changes it may try, once; everybody else leaves it alone. */
export const claimRow = (db: Db, id: OutboxDoc['_id'], at: Date) =>
  db.change('outbox', { _id: id, state: 'waiting' }, { state: to.set('sending'), at: to.set(at) })

export const settleRow = (
  db: Db,
  id: OutboxDoc['_id'],
  { state, at, errCode }: Pick<OutboxDoc, 'state' | 'at' | 'errCode'>,
) =>
  db.change('outbox', { _id: id, state: 'sending' }, { state: to.set(state), at: to.set(at), errCode: to.set(errCode) })

/** Rows whose process never came back: nobody can tell whether they were sent. */
export const giveUpRows = (db: Db, claimedBefore: Date, now: Instant) =>
  db.change(
    'outbox',
    { state: 'sending', at: is.below(claimedBefore) },
    { state: to.set('unknown'), at: to.set(new Date(now)) },
  )

export const creditsByIds = (db: Db, people: readonly PersonId[]) =>
  db.find('noticeCredits', { _id: is.oneOf(people) }, { limit: people.length })

/** Saves what is left, if it still is what was decided on. */
export const saveLeft = (db: Db, before: NoticeCreditsDoc, { left, reach }: Pick<NoticeCreditsDoc, 'left' | 'reach'>) =>
  db.change(
    'noticeCredits',
    { _id: before._id, left: is.exactly(before.left), reach: is.exactly(before.reach) },
    { left: to.set(left), reach: to.set(reach) },
  )
