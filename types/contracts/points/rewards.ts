import * as z from 'zod'
import {
  REWARD_LIMIT_MAX,
  REWARD_POINTS_MAX,
  REWARD_STATES,
  REWARD_STOCK_MAX,
  REWARD_TITLE_MAX,
} from '../../domain/points'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { SAMPLE_REQUEST } from './ledger'
import { atTill, SAMPLE_MERCHANT } from './tills'

const SAMPLE_REWARD = 'r370306003001-01-01'

const limit = z.int().min(1).max(REWARD_LIMIT_MAX).nullable()
const left = z.int().min(0).max(REWARD_STOCK_MAX)
const price = z.int().min(1).max(REWARD_POINTS_MAX)

/** How many there are: as many as are asked for, so many in all, or so many every day. */
const stock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unlimited') }),
  z.strictObject({ kind: z.literal('total'), left }),
  z.strictObject({ kind: z.literal('daily'), perDay: left.min(1), left }),
])

/** What can be said about a reward, whoever looks. */
const offered = {
  title: z.string(),
  points: z.int().min(1),
  merchantName: z.string(),
  /** A link that lasts ten minutes. */
  picture: z.string().nullable(),
  perPerson: limit,
  perPersonDay: limit,
  startsOn: f.day.nullable(),
  endsOn: f.day.nullable(),
}

const rewardRow = z.strictObject({
  id: f.rewardId,
  ...offered,
  /** Street or road of the shop. */
  place: z.string(),
  /** How many are left today; null: as many as are asked for. */
  left: f.count.nullable(),
  /** How far off: in the caller's own community, their street, or elsewhere in the district. */
  near: z.enum(['community', 'street', 'district']),
  redeemable: f.permit,
})

const offerRow = z.strictObject({
  id: f.rewardId,
  merchantId: f.merchantId,
  ...offered,
  stock,
  state: z.enum(REWARD_STATES),
  paused: z.boolean(),
  version: f.count,
  /** Why the community said no. */
  reason: z.string().nullable(),
  /** Whether the caller may say the community's word. */
  decidable: f.permit,
})

const AUTHORITIES = { community: 'covers', street: 'covers', district: 'covers' } as const

/** What shops give for points: offered by their staff, let pass by the community, seen by members. */
export const rewards = {
  /** Mechanism 35: what can be had for points, the nearest first, then the cheapest, 20 a page. */
  listRewards: contract({
    who: { registered: true },
    input: z.strictObject({ near: z.enum(['street', 'district']), cursor: f.cursor.optional() }),
    output: z.strictObject({ balance: f.count, rewards: z.array(rewardRow), next: f.nextPage }),
    refusals: [],
    sample: { near: 'street' },
  }),

  /** All that a shop offers, for its staff; or what waits for a word in a place. By id, 20 a page. */
  listOffers: contract({
    who: { roles: { merchant: 'covers', ...AUTHORITIES }, over: (input) => input.scope },
    input: z.strictObject({ scope: z.union([f.merchantId, f.divisionAboveGrid]), cursor: f.cursor.optional() }),
    output: z.strictObject({ offers: z.array(offerRow), next: f.nextPage }),
    refusals: [],
    sample: { scope: SAMPLE_MERCHANT },
  }),

  /**
   * A shop offers something new, or changes what it offers. Another title or picture, or a higher price, waits for the community's word;
   * the rest holds at once. Codes that are shown already stand as they were shown.
   */
  saveReward: contract({
    who: atTill,
    input: z.strictObject({
      merchantId: f.merchantId,
      /** Null: something new. */
      rewardId: f.rewardId.nullable(),
      title: f.shortText(REWARD_TITLE_MAX),
      points: price,
      stock: z.discriminatedUnion('kind', [
        /** As it is: of something new, as many as are asked for. */
        z.strictObject({ kind: z.literal('keep') }),
        z.strictObject({ kind: z.literal('unlimited') }),
        /** So many lie on the shelf now. */
        z.strictObject({ kind: z.literal('total'), left }),
        z.strictObject({ kind: z.literal('daily'), perDay: left.min(1) }),
      ]),
      perPerson: limit,
      perPersonDay: limit,
      startsOn: f.day.nullable(),
      endsOn: f.day.nullable(),
      paused: z.boolean(),
      picture: z.union([z.enum(['keep', 'none']), f.uploadedPicture]),
      requestId: f.requestId,
    }),
    output: z.strictObject({ rewardId: f.rewardId, state: z.enum(REWARD_STATES) }),
    refusals: [
      'merchantSuspended',
      'merchantGone',
      'notFound',
      'periodBackwards',
      'rewardsFull',
      'wordsRisky',
      'fileMissing',
      'pictureUnreadable',
      'pictureTooLarge',
      'requestReused',
      'busy',
    ],
    sample: {
      merchantId: SAMPLE_MERCHANT,
      rewardId: SAMPLE_REWARD,
      title: '周村烧饼两包',
      points: 30,
      stock: { kind: 'total', left: 40 },
      perPerson: 2,
      perPersonDay: 1,
      startsOn: null,
      endsOn: '2027-06-30',
      paused: false,
      picture: 'keep',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The community lets an offer pass, or says no with a reason; on record. About the version that was looked at. */
  decideReward: contract({
    who: { roles: AUTHORITIES, over: (input) => input.communityId },
    input: z.strictObject({
      communityId: f.communityCode,
      rewardId: f.rewardId,
      version: f.count,
      word: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pass') }),
        z.strictObject({ kind: z.literal('decline'), reason: f.shortText(60) }),
      ]),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: z.enum(REWARD_STATES) }),
    refusals: ['notFound', 'ownReward', 'rewardChanged', 'rewardDecided', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      communityId: '370306003001',
      rewardId: SAMPLE_REWARD,
      version: 1,
      word: { kind: 'pass' },
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
