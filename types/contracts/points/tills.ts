import * as z from 'zod'
import { CANCEL_REASONS } from '../../domain/points'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { SAMPLE_REQUEST } from './ledger'

/** What was scanned (`GVR.…`) or the 8 digits that were typed. */
const code = z.string().trim().min(8).max(20)
export const atTill = {
  roles: { merchant: 'covers' },
  over: (input: { merchantId: z.output<typeof f.merchantId> }) => input.merchantId,
} as const

export const SAMPLE_MERCHANT = 'm370306003001-01'

/** From the member's phone to the counter and back. */
export const tills = {
  /** A code for one reward, good once, for 120 s: an offer that stands while it is shown. Nothing is deducted until a till captures it. */
  redemptionCode: contract({
    who: { registered: true },
    input: z.strictObject({ rewardId: f.rewardId, requestId: f.requestId }),
    output: z.strictObject({
      digits: z.string(),
      qr: z.string(),
      expiresAt: f.instant,
      now: f.instant,
      /** What the code is for, as it stands. */
      title: z.string(),
      merchantName: z.string(),
      points: z.int().min(1),
    }),
    refusals: [
      'rewardGone',
      'merchantSuspended',
      'merchantGone',
      'ownGoods',
      'rewardPaused',
      'rewardNotYet',
      'rewardOver',
      'soldOut',
      'personLimit',
      'dayLimit',
      'pointsShort',
      'requestReused',
      'busy',
    ],
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
    refusals: ['codeUnreadable', 'codeUnknown', 'otherMerchant'],
    sample: { merchantId: SAMPLE_MERCHANT, code: '12345678' },
  }),

  /** Takes the points, once. The same request again gives the same receipt. */
  capture: contract({
    who: atTill,
    input: z.strictObject({ merchantId: f.merchantId, code, requestId: f.requestId }),
    output: z.strictObject({ postingId: f.postingId, title: z.string(), points: z.int().min(1), at: f.instant }),
    refusals: [
      'codeUnreadable',
      'codeUnknown',
      'otherMerchant',
      'codeUsed',
      'codeExpired',
      'merchantSuspended',
      'merchantGone',
      'ownGoods',
      'memberSuspended',
      'soldOut',
      'personLimit',
      'dayLimit',
      'pointsShort',
      'requestReused',
      'busy',
    ],
    sample: { merchantId: SAMPLE_MERCHANT, code: '12345678', requestId: SAMPLE_REQUEST },
  }),

  /** Takes a redemption back within a day: the points return to the member, who is told, and the thing to the stock. */
  cancelRedemption: contract({
    who: atTill,
    input: z.strictObject({
      merchantId: f.merchantId,
      postingId: f.postingId,
      reason: z.enum(CANCEL_REASONS),
      requestId: f.requestId,
    }),
    output: z.strictObject({ postingId: f.postingId, points: z.int().min(1), at: f.instant }),
    refusals: ['notFound', 'aboutYourself', 'alreadyReversed', 'cancelTooLate', 'requestReused', 'busy'],
    sample: {
      merchantId: SAMPLE_MERCHANT,
      postingId: 'p00000001:3',
      reason: 'wrongThing',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What a shop's tills took today, and everything of the last 24 hours, the latest first, at most 100: what can still be taken back. */
  tillToday: contract({
    who: atTill,
    input: z.strictObject({ merchantId: f.merchantId }),
    output: z.strictObject({
      /** Less what was taken back. */
      today: z.strictObject({ times: z.int(), points: z.int() }),
      redemptions: z.array(
        z.strictObject({
          postingId: f.postingId,
          /** Null when the reason has been deleted at somebody's request. */
          title: z.string().nullable(),
          points: f.count,
          at: f.instant,
          /** As the customer showed it: 8 digits. */
          digits: z.string(),
          cancellable: f.permit,
        }),
      ),
    }),
    refusals: [],
    sample: { merchantId: SAMPLE_MERCHANT },
  }),
} satisfies Contracts
