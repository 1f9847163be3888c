import type { TestCloud } from '../../tests/support/cloud'
import { adjustment } from '../../tests/support/adjustments'
import { ACCOUNTS, member, openid, personId, request } from '../../tests/support/district'
import { COMMUNITY, GRID } from '../../tests/support/tasks'
import { points } from '../../types/contracts/points'
import { chain, MERCHANT, merchant, NOW, reward } from '../../tests/support/points'
import type { MerchantId, OpenId } from '../../types/domain/ids'
import { DAY } from '../../types/domain/time'
import { headsOf } from '../../tests/support/heads'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'
import { OFFICE } from './trips-corps'

/** Whoever stands at a merchant's till. */
export const tillOf = (merchantId: MerchantId) => ({
  _id: `o-till-${merchantId}` as OpenId,
  personId: `ptill${merchantId.replaceAll('-', '')}` as const,
  name: '周师傅',
  roles: [{ role: 'merchant' as const, scope: merchantId, scopeName: '老周家烧饼铺' }],
  state: 'active' as const,
  consent: null,
})

const TILL = tillOf(MERCHANT)
const EARNED = [10, 10, 10]
const AT_THE_SHOP = {
  // The member's last posting is older.
  clock: NOW + 3_600_000,
  documents: {
    accounts: [...Object.values(ACCOUNTS), TILL],
    merchants: [merchant()],
    rewards: [reward()],
    postings: chain(EARNED, personId('volunteer')),
  },
}

/** Two days later: what was posted has been published. */
const PUBLISHED = {
  clock: NOW + 2 * DAY,
  documents: {
    accounts: [...Object.values(ACCOUNTS), OFFICE],
    postings: AT_THE_SHOP.documents.postings,
    ...headsOf(AT_THE_SHOP.documents.postings, NOW + 2 * DAY),
  },
}

/** An adjustment that waits for a second person. */
const ADJUSTED = {
  clock: NOW + DAY,
  documents: {
    accounts: PUBLISHED.documents.accounts,
    memberships: [member('volunteer', GRID, 'volunteer')],
    postings: AT_THE_SHOP.documents.postings,
    adjustments: [adjustment({ account: personId('volunteer') })],
  },
}

const showCode = async (cloud: TestCloud): Promise<string> => {
  const asked = { rewardId: reward()._id, requestId: request() }
  return (await succeed(cloud, openid('volunteer'), 'points.redemptionCode', asked)).qr
}

const capture = async (cloud: TestCloud) => {
  const code = await showCode(cloud)
  await succeed(cloud, TILL._id, 'points.capture', { merchantId: MERCHANT, code, requestId: request() })
}

const STOCKED = reward({ _id: 'r370306003001-01-02', stock: 30, perPerson: 1 })
const AT_THE_STOCK = { ...AT_THE_SHOP, documents: { ...AT_THE_SHOP.documents, rewards: [reward(), STOCKED] } }
const OFFER = { ...points.saveReward.sample, merchantId: MERCHANT } as const

const takeStocked = async (cloud: TestCloud) => {
  const asked = { rewardId: STOCKED._id, requestId: request() }
  const { qr } = await succeed(cloud, openid('volunteer'), 'points.redemptionCode', asked)
  const taken = { merchantId: MERCHANT, code: qr, requestId: request() } as const
  return (await succeed(cloud, TILL._id, 'points.capture', taken)).postingId
}

export const POINTS_SCENARIOS: ScenariosOf<'points'> = {
  'points.mine': { trips: 3, ...AT_THE_SHOP, play: (cloud) => succeed(cloud, openid('volunteer'), 'points.mine', {}) },
  'points.listRewards': {
    trips: 6,
    ...AT_THE_STOCK,
    play: (cloud) => succeed(cloud, openid('volunteer'), 'points.listRewards', { near: 'street' }),
  },
  'points.redemptionCode': { trips: 5, ...AT_THE_SHOP, play: showCode },
  'points.readCode': {
    trips: 6,
    ...AT_THE_SHOP,
    play: async (cloud) =>
      succeed(cloud, TILL._id, 'points.readCode', { merchantId: MERCHANT, code: await showCode(cloud) }),
  },
  'points.capture': { trips: 5, depth: 3, ...AT_THE_SHOP, play: capture },
  'points.cancelRedemption': {
    trips: 9,
    ...AT_THE_STOCK,
    play: async (cloud) => {
      const postingId = await takeStocked(cloud)
      const asked = { merchantId: MERCHANT, postingId, reason: 'wrongThing', requestId: request() } as const
      await succeed(cloud, TILL._id, 'points.cancelRedemption', asked)
    },
  },
  'points.tillToday': {
    trips: 3,
    ...AT_THE_SHOP,
    play: async (cloud) => {
      await capture(cloud)
      await succeed(cloud, TILL._id, 'points.tillToday', { merchantId: MERCHANT })
    },
  },
  'points.listOffers': {
    trips: 2,
    ...AT_THE_SHOP,
    play: (cloud) => succeed(cloud, TILL._id, 'points.listOffers', { scope: MERCHANT }),
  },
  'points.saveReward': {
    trips: 6,
    ...AT_THE_SHOP,
    play: (cloud) => succeed(cloud, TILL._id, 'points.saveReward', { ...OFFER, rewardId: null, requestId: request() }),
  },
  'points.decideReward': {
    trips: 6,
    clock: NOW,
    documents: {
      ...AT_THE_SHOP.documents,
      accounts: [...AT_THE_SHOP.documents.accounts, OFFICE],
      rewards: [reward({ state: 'proposed', active: false })],
    },
    play: (cloud) =>
      succeed(cloud, OFFICE._id, 'points.decideReward', { ...points.decideReward.sample, requestId: request() }),
  },
  // The account, the bucket and the last head, and one trip for every 250 postings.
  'points.verify': {
    trips: 4,
    ...AT_THE_SHOP,
    play: async (cloud) => {
      const { sound } = await succeed(cloud, openid('volunteer'), 'points.verify', {})
      if (!sound) throw new Error('the chain is not sound')
    },
  },
  'points.heads': {
    trips: 2,
    ...PUBLISHED,
    play: (cloud) => succeed(cloud, openid('volunteer'), 'points.heads', {}),
  },
  'points.exportLedger': {
    trips: 4,
    ...PUBLISHED,
    play: async (cloud) => {
      let cursor: string | null = null
      do {
        const asked = { ...(cursor === null ? {} : { cursor }), requestId: request() }
        const part: { next: string | null } = await succeed(cloud, OFFICE._id, 'points.exportLedger', asked)
        cursor = part.next
      } while (cursor !== null)
    },
  },
  'points.askAdjustment': {
    trips: 6,
    ...ADJUSTED,
    play: (cloud) =>
      succeed(cloud, OFFICE._id, 'points.askAdjustment', {
        communityId: COMMUNITY,
        personId: personId('volunteer'),
        wish: { kind: 'change', points: 20 },
        reason: '漏记了一次值守',
        requestId: request(),
      }),
  },
  'points.decideAdjustment': {
    trips: 10,
    ...ADJUSTED,
    play: (cloud) =>
      succeed(cloud, OFFICE._id, 'points.decideAdjustment', {
        communityId: COMMUNITY,
        adjustmentId: adjustment()._id,
        approve: true,
        requestId: request(),
      }),
  },
  'points.listAdjustments': {
    trips: 3,
    ...ADJUSTED,
    play: (cloud) => succeed(cloud, OFFICE._id, 'points.listAdjustments', { scope: COMMUNITY, open: true }),
  },
  'points.listRules': {
    trips: 2,
    ...ADJUSTED,
    play: (cloud) => succeed(cloud, openid('volunteer'), 'points.listRules', {}),
  },
  'points.addRule': {
    trips: 6,
    ...ADJUSTED,
    play: (cloud) => succeed(cloud, OFFICE._id, 'points.addRule', { ...points.addRule.sample, requestId: request() }),
  },
  // Account, the posting with its neighbour and its reversal, the rules.
  'points.posting': {
    trips: 4,
    ...ADJUSTED,
    play: (cloud) => succeed(cloud, openid('volunteer'), 'points.posting', { postingId: `${personId('volunteer')}:1` }),
  },
}
