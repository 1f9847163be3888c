import { DAY } from '../../../types/domain/time'
import { DISTRICT } from '../../../types/domain/ids'
import { adjustment } from '../adjustments'
import { headsOf } from '../heads'
import { chain, code, fact, MERCHANT, merchant, NOW, reward } from '../points'
import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { AUTHORITIES, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

const OTHER_CODE = '87654321'
const me = { clock: NOW, caller: PEOPLE.volunteer._id }
const second = { clock: NOW, caller: PEOPLE.street._id }
const REVERSE = { kind: 'reverse', postingId: 'p00000001:1' } as const
const till = { clock: NOW, caller: PEOPLE.till._id }
const SECOND = PEOPLE.second.personId

const MINE = chain([30, 20])
const basis = MINE.at(-1) ?? null

/** Two members with 50 points each and a code each, for rewards of 20. */
const documents = {
  ...WORLD,
  merchants: [merchant()],
  rewards: [reward(), reward({ _id: 'r370306003001-01-02', title: '锅饼一张' })],
  postings: [...MINE, ...chain([50], SECOND)],
  codes: [code({ basis }), code({ _id: OTHER_CODE, personId: SECOND, maskedName: '赵*峰' })],
}

/** The same with a stock of five, one a person. */
const stocked = {
  ...documents,
  rewards: [reward({ stock: 5, perPerson: 1 })],
  codes: [code({ basis, stocked: 'total', perPerson: 1 }), documents.codes[1] ?? code()],
}

/** What the member redeemed at the till of the shop. */
const taken = nextPosting(
  basis,
  fact({
    kind: 'redemption',
    counterAccount: MERCHANT,
    points: -20,
    cause: { reward: reward()._id, till: PEOPLE.till.personId },
    key: 'redeem:12345678',
  }),
)
const redeemed = {
  ...WORLD,
  merchants: [merchant()],
  rewards: [reward({ stock: 4, settled: ['redeem:12345678'] })],
  postings: [...MINE, ...(taken === 'pointsShort' ? [] : [taken])],
}
const proposed = { ...documents, rewards: [reward({ state: 'proposed', active: false })] }

const HEADS = headsOf(documents.postings, NOW + 2 * DAY)

const atTill: May = { at: MERCHANT, roles: { merchant: OVER } }

export const POINTS_MAY: MayOf<'points'> = {
  mine: 'registered',
  listRewards: 'registered',
  redemptionCode: 'registered',
  readCode: atTill,
  capture: atTill,
  cancelRedemption: atTill,
  tillToday: atTill,
  listOffers: { at: MERCHANT, roles: { ...AUTHORITIES, merchant: OVER } },
  saveReward: atTill,
  decideReward: { at: COMMUNITY, roles: AUTHORITIES },
  verify: 'registered',
  heads: 'anyone',
  exportLedger: { at: DISTRICT, roles: { district: OVER } },
  askAdjustment: { at: COMMUNITY, roles: AUTHORITIES },
  decideAdjustment: { at: COMMUNITY, roles: { street: OVER, district: OVER } },
  listAdjustments: { at: COMMUNITY, roles: AUTHORITIES, names: { to: AUTHORITIES, of: [GRID, SIBLING] } },
  listRules: 'registered',
  addRule: { at: DISTRICT, roles: { district: OVER } },
  posting: 'registered',
}

export const POINTS_SCENES: ScenesOf<'points'> = {
  mine: { ...me, documents },
  listRewards: { ...me, documents },
  redemptionCode: { ...me, documents, other: { rewardId: 'r370306003001-01-02' } },
  readCode: { ...till, documents },
  capture: [
    { ...till, documents, other: { code: OTHER_CODE } },
    { ...till, variant: 'with a stock', documents: stocked, other: { code: OTHER_CODE } },
  ],
  cancelRedemption: { ...till, documents: redeemed, other: { reason: 'notWanted' } },
  tillToday: { ...till, documents: redeemed },
  listOffers: { ...till, documents },
  saveReward: [
    { ...till, documents, other: { title: '别的' }, tapsAgain: 'busy' },
    {
      ...till,
      variant: 'something new',
      documents,
      input: { rewardId: null },
      other: { title: '别的' },
      tapsAgain: 'busy',
    },
  ],
  decideReward: {
    clock: NOW,
    caller: PEOPLE.worker._id,
    documents: proposed,
    other: { word: { kind: 'decline', reason: '烟酒不换' } },
  },
  verify: { ...me, documents },
  heads: { ...me, documents: { ...documents, ...HEADS } },
  exportLedger: {
    clock: NOW,
    caller: PEOPLE.district._id,
    documents: { ...documents, ...HEADS },
    other: { cursor: 'aP' },
  },
  askAdjustment: {
    clock: NOW,
    caller: PEOPLE.worker._id,
    documents: { ...WORLD, postings: chain([30]) },
    other: { reason: '别的事由' },
  },
  decideAdjustment: [
    {
      ...second,
      documents: { ...WORLD, postings: chain([30]), adjustments: [adjustment()] },
      other: { approve: false },
    },
    {
      ...second,
      variant: 'a reversal',
      documents: { ...WORLD, postings: chain([30]), adjustments: [adjustment({ wish: REVERSE })] },
      other: { approve: false },
    },
  ],
  listAdjustments: {
    clock: NOW,
    caller: PEOPLE.worker._id,
    documents: { ...WORLD, adjustments: [adjustment()] },
  },
  listRules: { ...me, documents: WORLD },
  addRule: { clock: NOW, caller: PEOPLE.district._id, documents: WORLD, other: { note: '别的说明' } },
  posting: { ...me, documents: { ...WORLD, postings: chain([30]) } },
}
