import * as z from 'zod'
import { contract, type Contracts } from './contract'
import { POSTING_KINDS } from '../domain/points'
import * as f from './fields'
import { adjustments } from './points/adjustments'
import { ledger } from './points/ledger'
import { rewards } from './points/rewards'
import { tills } from './points/tills'

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
    output: z.strictObject({
      balance: f.count,
      /** What lapses if it is not used, and the last day on which it can be, the soonest first; told with the first page. */
      lapsing: z.array(z.strictObject({ points: f.count, lastDay: f.day })),
      postings: z.array(postingRow),
      next: f.nextPage,
    }),
    refusals: [],
    sample: {},
  }),

  ...rewards,
  ...tills,
  ...ledger,
  ...adjustments,
} satisfies Contracts
