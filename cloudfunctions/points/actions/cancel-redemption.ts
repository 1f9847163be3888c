import type { CancelReason } from '../../../types/domain/points'
import { dayOf } from '../../../types/domain/time'
import type { PostingDoc, RewardDoc } from '../../../types/documents/points'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { secret } from '../../_kernel/secret'
import { postingAround } from '../adjustments/store'
import { post } from '../post'
import { beginReturn, loadReward } from '../rewards/store'
import { reversalFact, reverseKey } from '../rules/adjustment'
import { cancelReason, whyNotCancel } from '../rules/cancel'
import { returningOf } from '../rules/redemption'
import { tailOf } from '../store'
import { afterReturn } from '../tills/finish-return'

const answer = ({ _id, points, at }: PostingDoc) => done({ postingId: _id, points, at: at.getTime() })

/** What comes back to which reward; null for redemptions of before the reward was kept. */
function comingBack(call: Call, posting: PostingDoc, reward: RewardDoc | null) {
  if (!reward) return null
  const day = reward.perDay === null ? null : dayOf(posting.at.getTime())
  return { rewardId: reward._id, holding: returningOf(reverseKey(posting._id), posting.account, day, call.now) }
}

/** The words beside the reversal are the reason that was given; blanked, they tell nothing. */
const isOtherWish = (posting: PostingDoc, reversal: PostingDoc, reason: CancelReason) =>
  reversal.reason !== null && posting.reason !== null && reversal.reason.text !== cancelReason(posting, reason)

const rewardOf = ({ db }: Call, { cause }: PostingDoc) =>
  cause && 'till' in cause ? loadReward(db, cause.reward) : Promise.resolve(null)

const factOf = (call: Call, posting: PostingDoc, before: PostingDoc | null, reason: CancelReason, digest: string) =>
  reversalFact(posting, before, {
    digest,
    at: new Date(call.now),
    reason: cancelReason(posting, reason),
    reasonKey: secret('REASON_KEY'),
    askedBy: call.account.personId,
    approvedBy: null,
  })

/**
 * A till takes a redemption back within a day (mechanism 35): a reversal under the posting's name, one more in the stock, and the member is
 * told. Intent, posting, close (shape 6); a timer finishes what was interrupted. 9 trips.
 */
export const cancelRedemption = loadingAction(
  'points.cancelRedemption',
  ({ postingId }, db) => postingAround(db, postingId),
  async ({ merchantId, reason }, call, { posting, before, reversal }) => {
    const { db, now, request } = call
    const digest = digestOf({ merchantId, cancels: request.id })
    const own = reversal?.digest === digest
    if (posting && own && isOtherWish(posting, reversal, reason)) return refuse('requestReused')
    const at = { merchantId, till: call.account.personId, reversed: reversal !== null && !own }
    const why = whyNotCancel(posting, at, own ? 0 : now)
    if (why || !posting) return refuse(why ?? 'notFound')
    const [reward, tail] = await Promise.all([rewardOf(call, posting), tailOf(db, posting.account)])
    const back = comingBack(call, posting, reward)
    if (reversal) {
      await afterReturn(db, now, reversal, back)
      return answer(reversal)
    }
    if (back) await beginReturn(db, back.rewardId, back.holding)
    const posted = await post(db, factOf(call, posting, before, reason, digest), tail)
    // What gives points back is never short of them.
    if (posted === 'pointsShort' || posted === 'busy') return refuse('busy')
    if (typeof posted === 'string') return refuse(posted === 'keyTaken' ? 'alreadyReversed' : 'requestReused')
    await afterReturn(db, now, posted, back)
    return answer(posted)
  },
)
