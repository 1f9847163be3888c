import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { ofMerchant, SAMPLE_MERCHANT, side, tally, till } from './shared'

const counts = { redeemed: tally, returned: tally }

/** What was handed over at a merchant, and by whom. */
export const tills = {
  /** A merchant's month by day and by till, and today; what was taken back beside what was given. */
  merchantMonth: contract({
    who: ofMerchant,
    input: z.strictObject({ side, merchantId: f.merchantId, month: f.yearMonth }),
    output: z.strictObject({
      today: z.strictObject(counts),
      month: z.strictObject(counts),
      /** Days with something on them, the latest first. */
      days: z.array(z.strictObject({ day: f.day, ...counts })),
      tills: z.array(z.strictObject({ till, ...counts })),
    }),
    refusals: [],
    sample: { side: 'merchant', merchantId: SAMPLE_MERCHANT, month: '2026-11' },
  }),

  /** Every redemption and every return of a month, or of one of its days, or of one till, the latest first, 50 a page. */
  tillHistory: contract({
    who: ofMerchant,
    input: z.strictObject({
      side,
      merchantId: f.merchantId,
      span: z.union([f.yearMonth, f.day]),
      till: f.personId.optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          postingId: f.postingId,
          at: f.instant,
          /** The merchant's: less than 0 when it was taken back. */
          points: z.int(),
          title: z.string().nullable(),
          till,
          returned: z.boolean(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { side: 'merchant', merchantId: SAMPLE_MERCHANT, span: '2026-11' },
  }),
} satisfies Contracts
