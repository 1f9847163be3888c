import { dayOf, type Instant } from '../../../types/domain/time'
import type { CodeDoc } from '../../../types/documents/points'
import type { Db } from '../../_kernel/db'
import { loadReward, refill, reserve } from '../rewards/store'
import { holdingOf, redemptionKey } from '../rules/redemption'

/** A crowd at the first minute of a day, or a shop that counts its shelf anew. */
const TRIES = 4

/**
 * Takes one out of the stock for a code, once however often it is asked (shape 3.6): the code is its key.
 * 1 trip when one is there; 2 more when the day is new; 1 more to say that there is none.
 * @returns `held` also when the stock is bounded no more, and when the code was settled before
 */
export async function reserveFor(db: Db, code: CodeDoc, now: Instant): Promise<'held' | 'soldOut' | 'busy'> {
  const { rewardId } = code
  const key = redemptionKey(code._id)
  const today = dayOf(now)
  let day = code.stocked === 'daily' ? today : null
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await reserve(db, rewardId, holdingOf(code, day))) > 0) return 'held'
    const reward = await loadReward(db, rewardId)
    if (!reward || reward.stock === null) return 'held'
    if (reward.settled.includes(key) || reward.held.some((holding) => holding.key === key)) return 'held'
    if (reward.perDay !== null && reward.stockDay !== today) await refill(db, reward, today)
    else if (reward.stock === 0) return 'soldOut'
    day = reward.perDay === null ? null : today
  }
  return 'busy'
}
