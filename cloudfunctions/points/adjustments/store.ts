import type { AdjustmentId, DivisionCode, PersonId, PostingId } from '../../../types/domain/ids'
import type { AdjustmentDoc } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import { reverseKey } from '../rules/adjustment'
import { expiryKey } from '../rules/expiry'
import { yearOf } from '../rules/lots'
import { postingOf } from '../store'

export const ADJUSTMENTS_A_PAGE = 20

export const loadAdjustment = (db: Db, id: AdjustmentId) => db.get('adjustments', id)
/** False when it is there already. */
export const insertAdjustment = (db: Db, adjustment: AdjustmentDoc) => db.insert('adjustments', adjustment)

/** Has anything lapsed of the year that a posting was made in? 1 trip. */
export async function lapsedSince(db: Db, { account, at }: Pick<PostingDoc, 'account' | 'at'>): Promise<boolean> {
  const expiry = await postingOf(db, account, expiryKey(account, yearOf(at.getTime())))
  return expiry !== null && expiry.points < 0
}

/** A page of a place's adjustments, the latest first, and one more to tell whether there is a next page. */
export const adjustmentsPage = (
  db: Db,
  of: { readonly scope: DivisionCode; readonly open: boolean },
  after: readonly [Date, string] | undefined,
) =>
  db.find(
    'adjustments',
    { scopes: of.scope, open: of.open },
    {
      limit: ADJUSTMENTS_A_PAGE + 1,
      order: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** The second person's word; 0 when somebody's has been given already. */
export const decideAsked = (call: Call, id: AdjustmentId, approve: boolean) =>
  call.db.change(
    'adjustments',
    { _id: id, state: 'asked', [LOG_REQUEST]: is.not(call.request.id) },
    {
      state: to.set(approve ? 'approved' : 'declined'),
      open: to.set(approve),
      decidedBy: to.set(call.account.personId),
      decidedAt: to.set(new Date(call.now)),
      ...remember(call, approve ? 'approve' : 'decline'),
    },
  )

/** The end of an approved adjustment; any number of times. */
export const closeAdjustment = (
  db: Db,
  id: AdjustmentId,
  end: { readonly state: 'posted' | 'short' | 'gone'; readonly postingId: PostingId | null },
) =>
  db.change(
    'adjustments',
    { _id: id, state: 'approved' },
    { state: to.set(end.state), open: to.set(false), postingId: to.set(end.postingId) },
  )

const UNFINISHED_A_RUN = 20

/** Approved before a moment and still not posted: whoever approved them was interrupted. */
export const unfinished = (db: Db, before: Date) =>
  db.find(
    'adjustments',
    { state: 'approved', decidedAt: is.below(before) },
    { limit: UNFINISHED_A_RUN, order: [['decidedAt', 'asc']] },
  )

/** A posting, the one before it and the one that took it back, in two trips of one round. */
export async function postingAround(
  db: Db,
  id: PostingId,
): Promise<{ posting: PostingDoc | null; before: PostingDoc | null; reversal: PostingDoc | null }> {
  const [account = '', seq = '0'] = id.split(':')
  const [found, [reversal]] = await Promise.all([
    db.find('postings', around(account as PersonId, Number(seq)), { limit: 2 }),
    db.find('postings', { account: account as PersonId, key: reverseKey(id) }, { limit: 1 }),
  ])
  return {
    posting: found.find(({ _id }) => _id === id) ?? null,
    before: found.find(({ _id }) => _id !== id) ?? null,
    reversal: reversal ?? null,
  }
}

const around = (account: PersonId, seq: number) => ({ _id: is.oneOf([`${account}:${seq}`, `${account}:${seq - 1}`]) })

/** People's names as they are known now. */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const some = [...new Set(ids)]
  if (some.length === 0) return new Map()
  const people = await db.find('people', { _id: is.oneOf(some) }, { limit: some.length, fields: ['_id', 'name'] })
  return new Map(people.map(({ _id, name }) => [_id, name]))
}

/** The member is gone: what was written about them goes too. */
export const forgetAdjustments = (db: Db, account: PersonId) =>
  db.change('adjustments', { account, reason: is.not(null) }, { reason: to.set(null) })
