import * as z from 'zod'
import { contract, type Contracts } from './contract'
import { POSTING_KINDS } from '../domain/points'
import * as f from './fields'
import { adjustments } from './points/adjustments'
import { ledger, SAMPLE_REQUEST } from './points/ledger'

/** What was scanned (`GVR.…`) or the 8 digits that were typed. */
const code = z.string().trim().min(8).max(20)
const atTill = {
  roles: { merchant: 'covers' },
  over: (input: { merchantId: z.output<typeof f.merchantId> }) => input.merchantId,
} as const

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

const rewardRow = z.strictObject({
  id: f.rewardId,
  title: z.string(),
  points: z.int().min(1),
  merchantName: z.string(),
  /** Street or road of the shop. */
  place: z.string(),
  redeemable: f.permit,
})

const SAMPLE_MERCHANT = 'm370306003001-01'

export const points = {
  /** Balance and every posting with its reason, newest first, 20 a page. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({ balance: f.count, postings: z.array(postingRow), next: f.nextPage }),
    refusals: [],
    sample: {},
  }),

  /** Mechanism 35: what the merchant alliance gives for points, in the own street or in the whole district, 20 a page. */
  listRewards: contract({
    who: { registered: true },
    input: z.strictObject({ near: z.enum(['street', 'district']), cursor: f.cursor.optional() }),
    output: z.strictObject({ balance: f.count, rewards: z.array(rewardRow), next: f.nextPage }),
    refusals: [],
    sample: { near: 'street' },
  }),

  /** A code for one reward, good once, for 120 s. Nothing is deducted until a till captures it. */
  redemptionCode: contract({
    who: { registered: true },
    input: z.strictObject({ rewardId: f.rewardId, requestId: f.requestId }),
    output: z.strictObject({ digits: z.string(), qr: z.string(), expiresAt: f.instant, now: f.instant }),
    refusals: ['requestReused', 'busy'],
    sample: { rewardId: 'r370306003001-01-01', requestId: SAMPLE_REQUEST },
  }),

  /** What a scanned code asks the till to hand over. Changes nothing. */
  readCode: contract({
    who: atTill,
    input: z.strictObject({ merchantId: f.merchantId, code }),
    output: z.strictObject({
      digits: z.string(),
      title: z.string(),
      points: z.int().min(1),
      /** 李*英 */
      customer: z.string(),
      expiresAt: f.instant,
      capturable: f.permit,
    }),
    refusals: ['codeUnreadable', 'codeUnknown', 'otherMerchant', 'rewardGone'],
    sample: { merchantId: SAMPLE_MERCHANT, code: '12345678' },
  }),

  /** Takes the points, once. The same request again gives the same receipt. */
  capture: contract({
    who: atTill,
    input: z.strictObject({ merchantId: f.merchantId, code, requestId: f.requestId }),
    output: z.strictObject({ postingId: z.string(), title: z.string(), points: z.int().min(1), at: f.instant }),
    refusals: [
      'codeUnreadable',
      'codeUnknown',
      'otherMerchant',
      'rewardGone',
      'codeUsed',
      'codeExpired',
      'pointsShort',
      'requestReused',
      'busy',
    ],
    sample: { merchantId: SAMPLE_MERCHANT, code: '12345678', requestId: SAMPLE_REQUEST },
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

  ...ledger,
  ...adjustments,
} satisfies Contracts
