import { points } from '../../../types/contracts/points'
import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import type { PostingId } from '../../../types/domain/ids'
import { type DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import { request } from '../../support/district'

const { community, merchant: merchantId } = DEMO_PLACES

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** The till takes back what it has just taken; the shop offers something new, and the community lets it pass. */
export async function takeBackAndOffer(call: CallAs, postingId: PostingId): Promise<void> {
  await call('merchant', 'points.tillToday', { merchantId })
  const back = { merchantId, postingId, reason: 'wrongThing', requestId: request() } as const
  await call('merchant', 'points.cancelRedemption', back)
  const wish = { ...points.saveReward.sample, merchantId, rewardId: null, requestId: request() }
  const { rewardId } = await call('merchant', 'points.saveReward', wish)
  await call('merchant', 'points.listOffers', { scope: merchantId })
  for (const scope of ['370306', community]) await call('district', 'points.listOffers', { scope })
  const passed = { communityId: community, rewardId, version: 1, word: { kind: 'pass' } } as const
  await call('community', 'points.decideReward', { ...passed, requestId: request() })
}
