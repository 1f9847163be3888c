import type { MerchantId, RewardId } from '../../../types/domain/ids'
import type { CounterAccount } from '../../../types/domain/points'
import type { Instant } from '../../../types/domain/time'
import type { Holding, PostingDoc } from '../../../types/documents/points'
import type { Db } from '../../_kernel/db'
import { notify } from '../../notices/public'
import { finishReturn } from '../rewards/store'

const isShop = (account: CounterAccount): account is MerchantId => account.startsWith('m')

/** The member hears that a till took a redemption back, and why. */
const tell = (db: Db, now: Instant, { _id, account, counterAccount, points, reason }: PostingDoc) =>
  notify(
    db,
    now,
    isShop(counterAccount)
      ? [
          {
            key: `cancelled:${_id}`,
            kind: 'pointsAdjusted',
            audience: { personIds: [account] },
            scope: counterAccount,
            title: `兑换退回了：加 ${points} 分`,
            text: reason?.text ?? '点开看是怎么回事',
            page: `pages/points/posting/index?postingId=${_id}`,
          },
        ]
      : [],
  )

/** What follows from a return that has been posted, any number of times: one more in the stock, and the member is told. */
export async function afterReturn(
  db: Db,
  now: Instant,
  reversal: PostingDoc,
  of: { readonly rewardId: RewardId; readonly holding: Holding } | null,
): Promise<void> {
  // Before the stock, whose holding is what a sweep finds: a process that died in between is made good by it.
  await tell(db, now, reversal)
  if (of) await finishReturn(db, of.rewardId, of.holding)
}
