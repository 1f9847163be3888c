import type { MerchantId } from '../../../types/domain/ids'
import { type Db, is } from '../../_kernel/db'

/** A till that takes more in a day looks at its statement. */
const ROWS_SHOWN = 100

/** A shop's latest postings since a moment, newest first. */
export const postingsSince = (db: Db, merchantId: MerchantId, since: Date) =>
  db.find(
    'postings',
    { counterAccount: merchantId, at: is.atLeast(since) },
    {
      limit: ROWS_SHOWN,
      order: [['at', 'desc']],
      fields: ['_id', 'kind', 'points', 'at', 'key', 'reason', 'cause', 'counterAccount'],
    },
  )

/** How often and how much a shop took since a moment, less what it gave back. */
export async function tookSince(
  db: Db,
  merchantId: MerchantId,
  since: Date,
): Promise<{ times: number; points: number }> {
  const times = { $sum: { $cond: [{ $eq: ['$kind', 'redemption'] }, 1, -1] } }
  const [sum] = await db.group<'postings', { times: number; points: number }>(
    'postings',
    { counterAccount: merchantId, at: is.atLeast(since) },
    { _id: '$counterAccount', times, points: { $sum: '$points' } },
    { limit: 1 },
  )
  // 0 - n, not -n: nothing taken is 0, never -0.
  return sum ? { times: sum.times, points: 0 - sum.points } : { times: 0, points: 0 }
}
