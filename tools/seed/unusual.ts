import type { Fact } from '../../cloudfunctions/points/rules/chain'
import { FIRST_ALLIANCE_RULE } from '../../types/domain/alliance'
import { streetCode, type PersonId } from '../../types/domain/ids'
import { DAY, MINUTE, monthOf, startOfMonth, type Instant } from '../../types/domain/time'
import type { RewardDoc } from '../../types/documents/points'
import { DEMO_PLACES } from './demo'
import type { Holder, Staff, Till } from './redemptions'
import { atHour } from './tasks'

/** What a person should look at, as the alliance's own rule sees it: a regular of one shop, and a busy night at another. */
export interface Unusual {
  readonly facts: readonly Fact[]
  /** What the regular spends; 0 where there is none. */
  readonly regular: { readonly personId: PersonId; readonly points: number; readonly balance: number } | null
}

const { pairTimes, nightTimes } = FIRST_ALLIANCE_RULE
/** Those of the night come so long after one another, from 23:20 on. */
const APART = 14 * MINUTE

interface Scene {
  readonly till: Till
  /** Holders who have redeemed nothing, those with most first. */
  readonly quiet: readonly Holder[]
  readonly rewards: readonly RewardDoc[]
  readonly staff: Staff
  readonly now: Instant
}

/** The regular's visits to 惠民超市, the last one yesterday; one a day where the month is old enough. */
function visitsOf({ till, quiet, rewards, now }: Scene): Unusual {
  const holder = quiet.find(({ communityId }) => communityId === DEMO_PLACES.community)
  const [plain, daily] = rewards.filter(({ merchantId }) => merchantId === DEMO_PLACES.merchant)
  if (!holder || !plain || !daily) return { facts: [], regular: null }
  const yesterday = atHour(now - DAY, 0)
  const days = Math.min(pairTimes, 1 + Math.floor((yesterday - (startOfMonth(monthOf(now)) - DAY)) / DAY))
  const visits = Array.from({ length: pairTimes }, (_unused, visit) => {
    const again = Math.floor(visit / days)
    const moment = atHour(yesterday - (visit % days) * DAY, 9) + again * 30 * MINUTE + visit * MINUTE
    return till.take(holder, again === 0 ? daily : plain, moment)
  })
  const points = visits.reduce((sum, fact) => sum - fact.points, 0)
  return { facts: visits, regular: { personId: holder.personId, points, balance: holder.balance } }
}

/** Neighbours who come one after the other in the night before yesterday. */
function nightOf({ till, quiet, rewards, staff, now }: Scene, regular: PersonId | undefined): readonly Fact[] {
  const street = streetCode(DEMO_PLACES.community)
  const reward = rewards.find(
    ({ communityId, merchantId, stock, active }) =>
      communityId === DEMO_PLACES.community && merchantId !== DEMO_PLACES.merchant && stock === null && active,
  )
  if (!reward) return []
  const near = quiet.filter(
    ({ personId, communityId, balance }) =>
      personId !== regular &&
      communityId.startsWith(street) &&
      balance >= reward.points &&
      !staff.get(reward.merchantId)?.includes(personId),
  )
  const begins = atHour(now - DAY, 0) - 40 * MINUTE
  return near.slice(0, nightTimes).map((holder, turn) => till.take(holder, reward, begins + turn * APART))
}

/** Both, by members who redeem nothing else. */
export function redeemUnusually(scene: Scene): Unusual {
  const { facts, regular } = visitsOf(scene)
  return { facts: [...facts, ...nightOf(scene, regular?.personId)], regular }
}
