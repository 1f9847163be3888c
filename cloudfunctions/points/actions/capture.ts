import { POSTING_KIND_LABEL } from '../../../types/domain/points'
import type { PostingDoc } from '../../../types/documents/points'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { secret } from '../../_kernel/secret'
import { post } from '../post'
import { readRedemptionCode } from '../rules/code'
import { redeemedTitle } from '../rules/reason'
import { isExpired, redemptionFact, redemptionKey, rewardAtTill } from '../rules/redemption'
import { loadCode, loadReward, postingOf, tailOf } from '../store'

const receipt = (posting: PostingDoc) =>
  done({
    postingId: posting._id,
    title: redeemedTitle(posting) ?? POSTING_KIND_LABEL.redemption,
    points: -posting.points,
    at: posting.at.getTime(),
  })

const WHY = { keyTaken: 'codeUsed', requestTaken: 'requestReused', pointsShort: 'pointsShort', busy: 'busy' } as const

/**
 * Takes the points of a code, once (mechanism 35): the code names the posting, so two tills cannot both take it.
 * The same request gets the same receipt, whatever has expired since. 5 trips in three rounds when nobody is in the way.
 */
export const capture = loadingAction(
  'points.capture',
  async (input, db) => {
    const digits = readRedemptionCode(input.code)
    return digits === null ? ('codeUnreadable' as const) : await loadCode(db, digits)
  },
  async ({ merchantId }, { db, account, now, request }, code) => {
    if (code === 'codeUnreadable') return refuse(code)
    if (!code) return refuse('codeUnknown')
    const [found, tail] = await Promise.all([loadReward(db, code.rewardId), tailOf(db, code.personId)])
    const reward = rewardAtTill(found, merchantId)
    // Without the code, which names the posting already: the same request cannot take a second one.
    const digest = digestOf({ merchantId, requestId: request.id })

    if (typeof reward === 'string' || isExpired(code, now)) {
      const posted = await postingOf(db, code.personId, redemptionKey(code._id))
      if (posted?.digest === digest) return receipt(posted)
      if (typeof reward === 'string') return refuse(reward)
      return refuse(posted ? 'codeUsed' : 'codeExpired')
    }

    const fact = redemptionFact(code, reward, { digest, till: account.personId, reasonKey: secret('REASON_KEY'), now })
    const posting = await post(db, fact, tail)
    if (typeof posting !== 'string') return receipt(posting)
    return refuse(WHY[posting])
  },
)
