import type { MerchantId, PersonId } from '../../../types/domain/ids'
import { type Db, is } from '../../_kernel/db'
import type { Span } from '../taken/store'

/** Groups that one read answers: small rows. */
const MOST_GROUPS = 5000
const MERCHANTS = 'm'

/** Redemptions by merchant within a span that is a day at most. */
export const redeemedByMerchant = (db: Db, span: Span) =>
  db.group<'postings', { _id: MerchantId; times: number }>(
    'postings',
    { at: is.between(span.from, span.before), kind: 'redemption', counterAccount: is.startingWith(MERCHANTS) },
    { _id: '$counterAccount', times: { $sum: 1 } },
    { limit: MOST_GROUPS },
  )

/** Who redeemed at a merchant within a span, of these members if they are named, and how often. */
export const redeemedByMember = (db: Db, merchantId: MerchantId, span: Span, among?: readonly PersonId[]) =>
  db.group<'postings', { _id: PersonId; times: number }>(
    'postings',
    {
      counterAccount: merchantId,
      at: is.between(span.from, span.before),
      kind: 'redemption',
      ...(among ? { account: is.oneOf(among) } : {}),
    },
    { _id: '$account', times: { $sum: 1 } },
    { limit: MOST_GROUPS },
  )

/** Adjustments that were let pass within a span, by approver and member. */
export const approvedFor = (db: Db, span: Span) =>
  db.group<'adjustments', { _id: { approver: PersonId; account: PersonId }; times: number }>(
    'adjustments',
    { state: 'posted', decidedAt: is.between(span.from, span.before) },
    { _id: { approver: '$decidedBy', account: '$account' }, times: { $sum: 1 } },
    { limit: MOST_GROUPS },
  )
