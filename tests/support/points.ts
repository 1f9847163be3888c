import { type Fact, nextPosting } from '../../cloudfunctions/points/rules/chain'
import { communityCode, type RequestId, streetCode } from '../../types/domain/ids'
import type { MerchantDoc } from '../../types/documents/org'
import type { CodeDoc, PostingDoc, RewardDoc } from '../../types/documents/points'
import { UNTOUCHED_REWARD, UNTOUCHED_SHOP } from '../../tools/seed/untouched'

/** 2026-11-25 15:00 in Zhoucun. */
export const NOW = Date.parse('2026-11-25T15:00:00+08:00')
export const MEMBER = 'p00000001'
export const MERCHANT = 'm370306003001-01'
export const OTHER_MERCHANT = 'm370306003001-02'

/** An award of 10 points for a stay, unless told otherwise. */
export const fact = (over: Partial<Fact> = {}): Fact => ({
  account: MEMBER,
  counterAccount: `community-${communityCode('370306003001')}`,
  kind: 'award',
  points: 10,
  cause: null,
  key: 'award:t370306003001-2611-01:p00000001',
  digest: `${over.account ?? MEMBER} ${over.key ?? 'award'}`,
  ruleVersion: 1,
  at: new Date(NOW),
  reason: { text: '陪 3 位老人去复查', salt: 'salt' },
  ...over,
})

/** A sound chain with these signed points, one posting a minute. @param from of the first; nothing is posted before it later on */
export function chain(points: readonly number[], account: Fact['account'] = MEMBER, from = NOW): PostingDoc[] {
  const postings: PostingDoc[] = []
  for (const [i, amount] of points.entries()) {
    const at = new Date(from + i * 60_000)
    const next = nextPosting(postings.at(-1) ?? null, fact({ account, points: amount, key: `award:${i}`, at }))
    if (next === 'pointsShort') throw new Error('the wanted chain would fall below zero')
    postings.push(next)
  }
  return postings
}

/** A shop of the alliance that is open. */
export const merchant = (over: Partial<MerchantDoc> = {}): MerchantDoc => ({
  _id: MERCHANT,
  name: '老周家烧饼铺',
  communityId: communityCode('370306003001'),
  streetId: streetCode('370306003'),
  place: '丝绸路',
  offers: '周村烧饼',
  ...UNTOUCHED_SHOP,
  ...over,
})

export const reward = (over: Partial<RewardDoc> = {}): RewardDoc => ({
  _id: 'r370306003001-01-01',
  merchantId: MERCHANT,
  merchantName: '老周家烧饼铺',
  communityId: communityCode('370306003001'),
  streetId: streetCode('370306003'),
  place: '丝绸路',
  title: '周村烧饼一包',
  points: 20,
  ...UNTOUCHED_REWARD,
  ...over,
})

/** 李秀英's code for the reward, made a minute ago. */
export const code = (over: Partial<CodeDoc> = {}): CodeDoc => ({
  _id: '12345678',
  personId: MEMBER,
  maskedName: '李*英',
  rewardId: 'r370306003001-01-01',
  requestId: 'request-of-the-tests' as RequestId,
  createdAt: new Date(NOW - 60_000),
  expiresAt: new Date(NOW + 60_000),
  merchantId: MERCHANT,
  merchantName: '老周家烧饼铺',
  title: '周村烧饼一包',
  points: 20,
  perPerson: null,
  perPersonDay: null,
  stocked: 'no',
  basis: null,
  ...over,
})
