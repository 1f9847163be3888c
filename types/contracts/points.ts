import * as z from 'zod'
import { contract, type Contracts } from './contract'
import { POSTING_KINDS } from '../domain/points'
import * as f from './fields'
import { adjustments } from './points/adjustments'
import { ledger } from './points/ledger'
import { rewards } from './points/rewards'
import { atTill, SAMPLE_MERCHANT, tills } from './points/tills'

const postingRow = z.strictObject({
  id: f.postingId,
  kind: z.enum(POSTING_KINDS),
  /** Signed: an award adds, a redemption takes. */
  points: z.int(),
  balanceAfter: f.count,
  at: f.instant,
  /** What it was for; null when the reason has been deleted at somebody's request. */
  reason: z.string().nullable(),
})

export const points = {
  /** Balance and every posting with its reason, newest first, 20 a page. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({ balance: f.count, postings: z.array(postingRow), next: f.nextPage }),
    refusals: [],
    sample: {},
  }),

  /** A till's day and month, tied to the postings: today's list and the month's total. */
  merchantMonth: contract({
    who: atTill,
    input: z.strictObject({ merchantId: f.merchantId, month: f.yearMonth }),
    output: z.strictObject({
      today: z.strictObject({ times: f.count, points: f.count }),
      month: z.strictObject({ times: f.count, points: f.count }),
      /** Today's redemptions, newest first, at most 50. */
      redemptions: z.array(
        z.strictObject({ postingId: z.string(), title: z.string().nullable(), points: f.count, at: f.instant }),
      ),
    }),
    refusals: [],
    sample: { merchantId: SAMPLE_MERCHANT, month: '2026-11' },
  }),

  ...rewards,
  ...tills,
  ...ledger,
  ...adjustments,
} satisfies Contracts
