import type { Instant } from '../../../types/domain/time'
import type { Holding, PostingDoc, RewardDoc } from '../../../types/documents/points'
import type { Db } from '../../_kernel/db'
import { confirmTaken, dropReturn, release, unsettled } from '../rewards/store'
import { postingsOf } from '../store'
import { afterReturn } from './finish-return'

async function settleOne(
  db: Db,
  now: Instant,
  { _id }: RewardDoc,
  holding: Holding,
  posted: PostingDoc | undefined,
): Promise<void> {
  if (holding.key.startsWith('redeem:')) {
    await (posted ? confirmTaken(db, _id, holding.key) : release(db, _id, holding))
    return
  }
  if (posted) await afterReturn(db, now, posted, { rewardId: _id, holding })
  else await dropReturn(db, _id, holding)
}

/**
 * For a timer: what is held for a redemption whose till died is settled or can be had again, and a return is finished; 20 rewards a
 * firing. Whoever could still post it lives no more (`Holding.until`). 1 trip when there is nothing.
 */
export async function settleHeld(db: Db, now: Instant): Promise<void> {
  for (const reward of await unsettled(db, now)) {
    const over = reward.held.filter(({ until }) => until.getTime() < now)
    const posted = await postingsOf(db, over)
    for (const holding of over) {
      const its = posted.find(({ account, key }) => account === holding.account && key === holding.key)
      await settleOne(db, now, reward, holding, its)
    }
  }
}
