import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { balanceOf } from '../public'
import { readRedemptionCode } from '../rules/code'
import { redemptionKey, rewardAtTill, whyNotCapture } from '../rules/redemption'
import { loadCode, loadReward, postingOf } from '../store'

/** What a code asks the till to hand over, and whether it can be captured. Changes nothing. 5 trips in two rounds. */
export const readCode = loadingAction(
  'points.readCode',
  async (input, db) => {
    const digits = readRedemptionCode(input.code)
    return digits === null ? ('codeUnreadable' as const) : await loadCode(db, digits)
  },
  async ({ merchantId }, { db, now }, code) => {
    if (code === 'codeUnreadable') return refuse(code)
    if (!code) return refuse('codeUnknown')
    const [found, balance, posted] = await Promise.all([
      loadReward(db, code.rewardId),
      balanceOf(db, code.personId),
      postingOf(db, code.personId, redemptionKey(code._id)),
    ])
    const reward = rewardAtTill(found, merchantId)
    if (typeof reward === 'string') return refuse(reward)
    const obstacle = whyNotCapture(code, { used: posted !== null, balance, price: reward.points }, now)
    return done({
      digits: code._id,
      title: reward.title,
      points: reward.points,
      customer: code.maskedName,
      expiresAt: code.expiresAt.getTime(),
      capturable: obstacle ? { allowed: false as const, code: obstacle } : { allowed: true as const },
    })
  },
)
