import type { PersonId } from '../../types/domain/ids'
import type { Db } from '../_kernel/db'
import { tailOf } from './store'

export { awardAll } from './award-all'
export { awardBasis, foresee, type AwardBasis, type PointsFor } from './foresee'
export { awardedFor } from './awarded'
export { renameRewards, rewardNames } from './rewards/store'
export { finishAdjustments } from './adjustments/finish'
export { expirePoints } from './expiries/sweep'
export { cutHeads } from './heads/cut'
export { firstPostedAt } from './heads/store'
export { settleHeld } from './tills/sweep'
export { forgetPostings } from './forget/store'
export { chainOf as allPostings } from './store'
export { isIntact } from './rules/chain'
export { lapsesAt } from './rules/expiry'
export { redeemedTitle } from './rules/reason'
export { loadRules as loadAwardRules } from './store'
export { takeBack } from './take-back'
export {
  ledgerAfter,
  lotsOf,
  postingsByIds,
  type PostingPlace,
  takenAfter,
  takenBefore,
  takenSums,
  takenTotal,
} from './taken/store'
export { approvedFor, redeemedByMember, redeemedByMerchant } from './watch/store'

/** Points a member can use: the balance after the last posting. 1 trip. */
export const balanceOf = async (db: Db, personId: PersonId): Promise<number> =>
  (await tailOf(db, personId))?.balanceAfter ?? 0
