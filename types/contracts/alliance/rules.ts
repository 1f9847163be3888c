import * as z from 'zod'
import type { Contracts } from '../contract'
import { addVersion, listVersions } from '../versions'
import * as f from '../fields'
import { SAMPLE_REQUEST } from './shared'

const fen = z.int().min(0).max(100_000)
const item = z.strictObject({ rewardId: f.rewardId, fen })
const fields = {
  /** The first day of redemptions that it is for. */
  startsOn: f.day,
  fenPerPoint: fen,
  items: z.array(item).max(100),
  pairTimes: z.int().min(2).max(100),
  pairDays: z.int().min(1).max(62),
  nightTimes: z.int().min(1).max(1000),
  approverTimes: z.int().min(1).max(100),
}

/** What the alliance goes by: the subsidy, and from when something is worth a look. */
export const rules = {
  /** Every version, the latest first: for everybody. */
  listRules: listVersions({
    ...fields,
    /** With what each is called now; null where it is gone. */
    items: z.array(item.extend({ title: z.string().nullable(), merchantName: z.string().nullable() })),
  }),

  /** The district writes the next version, with a reason; it begins tomorrow at the earliest, and no version is ever changed. */
  addRule: addVersion(fields, {
    after: 1,
    startsOn: '2027-01-01',
    fenPerPoint: 5,
    items: [{ rewardId: 'r370306003001-01-01', fen: 200 }],
    pairTimes: 8,
    pairDays: 30,
    nightTimes: 5,
    approverTimes: 3,
    note: '区里给商户补贴',
    requestId: SAMPLE_REQUEST,
  }),
} satisfies Contracts
