import type { MerchantId, PersonId, PostingId } from '../../../types/domain/ids'
import type { PostingDoc } from '../../../types/documents/points'
import { type Db, is, path } from '../../_kernel/db'

/** From, inclusive, to before. */
export interface Span {
  readonly from: Date
  readonly before: Date
}
/** Where a page of postings ended. */
export interface PostingPlace {
  readonly at: Date
  readonly id: PostingId
}

const within = ({ from, before }: Span) => is.between(from, before)
/** Nothing before the page is looked at again: a month of ten thousand is read once, not once a page. */
const onFrom = (span: Span, after: PostingPlace | null): Span => (after ? { ...span, from: after.at } : span)
const ascending = [
  ['at', 'asc'],
  ['_id', 'asc'],
] as const
const descending = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const

/** A page of what a merchant took and gave back, in order of time; whole postings, at most 250: some hold months of days. */
export const takenAfter = (
  db: Db,
  merchantId: MerchantId,
  span: Span,
  page: { readonly limit: number; readonly after: PostingPlace | null },
) =>
  db.find(
    'postings',
    { counterAccount: merchantId, at: within(onFrom(span, page.after)) },
    { limit: page.limit, order: ascending, ...(page.after ? { after: [page.after.at, page.after.id] } : {}) },
  )

/** The same, the latest first, of one till if it is named; what a list shows of them. */
export const takenBefore = (
  db: Db,
  of: { readonly merchantId: MerchantId; readonly till?: PersonId | undefined },
  span: Span,
  page: { readonly limit: number; readonly after: PostingPlace | null },
) =>
  db.find(
    'postings',
    {
      counterAccount: of.merchantId,
      ...(of.till === undefined ? {} : { [path('cause', 'till')]: of.till }),
      at: within(span),
    },
    {
      limit: page.limit,
      order: descending,
      fields: ['_id', 'at', 'points', 'kind', 'cause', 'reason'],
      ...(page.after ? { after: [page.after.at, page.after.id] } : {}),
    },
  )

/** Sums of one day, one till and one kind of posting. Points as posted. */
export interface TakenSum {
  readonly day: string
  readonly till: PersonId | null
  readonly kind: PostingDoc['kind']
  readonly times: number
  readonly points: number
}

/** Two kinds on each day of a month at a hundred tills. */
const MOST_SUMS = 6200

/** Sums over a merchant's postings by UTC+8 day and by whoever stood there, in one trip. A return is theirs who asked for it. */
export async function takenSums(db: Db, merchantId: MerchantId, span: Span): Promise<TakenSum[]> {
  const groups = await db.group<
    'postings',
    { _id: Pick<TakenSum, 'day' | 'till' | 'kind'>; times: number; points: number }
  >(
    'postings',
    { counterAccount: merchantId, at: within(span) },
    {
      _id: {
        day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } },
        till: { $ifNull: ['$cause.till', { $ifNull: ['$cause.askedBy', null] }] },
        kind: '$kind',
      },
      times: { $sum: 1 },
      points: { $sum: '$points' },
    },
    { limit: MOST_SUMS },
  )
  return groups.map(({ _id, times, points }) => ({ ..._id, times, points }))
}

/** How many postings a merchant has in a span, and what they come to. */
export async function takenTotal(
  db: Db,
  merchantId: MerchantId,
  span: Span,
): Promise<{ readonly postings: number; readonly points: number }> {
  const [sum] = await db.group<'postings', { postings: number; points: number }>(
    'postings',
    { counterAccount: merchantId, at: within(span) },
    { _id: null, postings: { $sum: 1 }, points: { $sum: '$points' } },
    { limit: 1 },
  )
  // 0 - n, not -n: nothing taken is 0, never -0.
  return { postings: sum?.postings ?? 0, points: 0 - (sum?.points ?? 0) }
}

export const postingsByIds = async (db: Db, ids: readonly PostingId[]): Promise<PostingDoc[]> =>
  ids.length === 0 ? [] : db.find('postings', { _id: is.oneOf(ids) }, { limit: ids.length })

/** A page of the whole ledger in order of time, with what its totals need. */
export const ledgerAfter = (
  db: Db,
  span: Span,
  page: { readonly limit: number; readonly after: PostingPlace | null },
) =>
  db.find(
    'postings',
    { at: within(onFrom(span, page.after)) },
    {
      limit: page.limit,
      order: ascending,
      fields: ['_id', 'account', 'seq', 'at', 'kind', 'points', 'counterAccount', 'lots'],
      ...(page.after ? { after: [page.after.at, page.after.id] } : {}),
    },
  )

/** What these postings left of each year. */
export async function lotsOf(db: Db, ids: readonly PostingId[]): Promise<ReadonlyMap<PostingId, PostingDoc['lots']>> {
  if (ids.length === 0) return new Map()
  const found = await db.find('postings', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['_id', 'lots'] })
  return new Map(found.map(({ _id, lots }) => [_id, lots]))
}
