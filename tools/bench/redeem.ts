import { ACCOUNTS, openid, personId, request } from '../../tests/support/district'
import { chain, MERCHANT, merchant, NOW, reward } from '../../tests/support/points'
import type { TestCloud } from '../../tests/support/cloud'
import type { MerchantId, OpenId, RewardId } from '../../types/domain/ids'
import { atMost, type Bench } from './bench'
import { onStage, outcomeOf, succeed, warm, worst } from './stage'
import { tillOf } from './trips-points'

const MEMBERS = 100
const TILLS = 10
const STOCK = 30
const CLOCK = NOW + 3_600_000
const PRICE = reward().points

const show = async (cloud: TestCloud, member: string, rewardId: RewardId): Promise<string> =>
  (await succeed(cloud, member, 'points.redemptionCode', { rewardId, requestId: request() })).qr

const capture = async (cloud: TestCloud, merchantId: MerchantId, code: string): Promise<string> =>
  outcomeOf(await cloud.call(tillOf(merchantId)._id, 'points.capture', { merchantId, code, requestId: request() }))

/** How far the outcomes are from one success and the same refusal for everybody else. */
const farFromOne = (outcomes: readonly string[], refusal: string): number => {
  const successes = outcomes.filter((outcome) => outcome === 'ok').length
  const others = outcomes.filter((outcome) => outcome !== 'ok' && outcome !== refusal).length
  return Math.abs(successes - 1) + others
}

const memberOf = (i: number) => ({
  ...ACCOUNTS.volunteer,
  _id: `o-member-${i}` as OpenId,
  personId: `pmember${i}` as const,
})

/** 100 members, each with just enough, at one merchant at once. */
const atOneMerchant = () => {
  const members = Array.from({ length: MEMBERS }, (_unused, i) => memberOf(i))
  const documents = {
    accounts: [...members, tillOf(MERCHANT)],
    merchants: [merchant()],
    rewards: [reward()],
    postings: members.flatMap((member) => chain([PRICE], member.personId)),
  }
  return onStage({ clock: CLOCK, documents }, async (cloud) => {
    await warm(cloud, 'points.capture')
    const codes = await Promise.all(members.map(({ _id }) => show(cloud, _id, reward()._id)))
    const outcomes = await Promise.all(codes.map((code) => capture(cloud, MERCHANT, code)))
    const taken = await cloud.database.count('postings', { counterAccount: MERCHANT })
    const finished = outcomes.filter((outcome) => outcome === 'ok').length
    return {
      'redeem.contended': MEMBERS - Math.min(finished, taken),
      'redeem.contended.trips': worst(cloud, 'points.capture', 'trips'),
    }
  })
}

/** 100 members and 30 on the shelf. */
const atOneShelf = () => {
  const members = Array.from({ length: MEMBERS }, (_unused, i) => memberOf(i))
  const documents = {
    accounts: [...members, tillOf(MERCHANT)],
    merchants: [merchant()],
    rewards: [reward({ stock: STOCK })],
    postings: members.flatMap((member) => chain([PRICE], member.personId)),
  }
  return onStage({ clock: CLOCK, documents }, async (cloud) => {
    await warm(cloud, 'points.capture')
    const codes = await Promise.all(members.map(({ _id }) => show(cloud, _id, reward()._id)))
    const outcomes = await Promise.all(codes.map((code) => capture(cloud, MERCHANT, code)))
    const served = outcomes.filter((outcome) => outcome === 'ok').length
    const told = outcomes.filter((outcome) => outcome === 'soldOut').length
    const posted = await cloud.database.count('postings', { counterAccount: MERCHANT })
    return {
      'redeem.contended.stock': Math.abs(STOCK - served) + Math.abs(STOCK - posted) + (MEMBERS - served - told),
      'redeem.contended.stock.trips': worst(cloud, 'points.capture', 'trips'),
    }
  })
}

/** One code at ten tills of a merchant, then ten codes at ten merchants with points for one of them. */
const atTenTills = () => {
  const merchants = Array.from({ length: TILLS }, (_unused, i): MerchantId => `m370306003001-${String(i + 10)}`)
  const rewards = merchants.map((merchantId) => reward({ _id: `r${merchantId.slice(1)}-01`, merchantId }))
  const documents = {
    accounts: [...Object.values(ACCOUNTS), tillOf(MERCHANT), ...merchants.map(tillOf)],
    merchants: [merchant(), ...merchants.map((_id) => merchant({ _id }))],
    rewards: [reward(), ...rewards],
    postings: chain([PRICE, PRICE], personId('volunteer')),
  }
  return onStage({ clock: CLOCK, documents }, async (cloud) => {
    await warm(cloud, 'points.capture')
    const code = await show(cloud, openid('volunteer'), reward()._id)
    const oneCode = await Promise.all(merchants.map(() => capture(cloud, MERCHANT, code)))
    const codes = await Promise.all(rewards.map(({ _id }) => show(cloud, openid('volunteer'), _id)))
    const captures = rewards.map(({ merchantId }, i) => capture(cloud, merchantId, codes[i] ?? ''))
    return {
      'redeem.contended.oneCode': farFromOne(oneCode, 'codeUsed'),
      'redeem.contended.oneBalance': farFromOne(await Promise.all(captures), 'pointsShort'),
    }
  })
}

export const REDEEM: readonly Bench[] = [
  {
    figures: {
      'redeem.contended': atMost(0, 'redemptions not finished, of 100 at one merchant'),
      'redeem.contended.trips': atMost(5, 'trips'),
    },
    measure: atOneMerchant,
  },
  {
    figures: {
      'redeem.contended.stock': atMost(0, 'away from exactly 30 served of 100, and 70 told'),
      'redeem.contended.stock.trips': atMost(7, 'trips'),
    },
    measure: atOneShelf,
  },
  {
    figures: {
      'redeem.contended.oneCode': atMost(0, 'away from one success at ten tills'),
      'redeem.contended.oneBalance': atMost(0, 'away from one success at ten merchants'),
    },
    measure: atTenTills,
  },
]
