import { permit } from '../../../types/domain/refusals'
import { dayOf } from '../../../types/domain/time'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { accountOfPerson, whyNotAtMerchant } from '../../org/public'
import { loadReward } from '../rewards/store'
import { redemptionKey, whyNotCapture } from '../rules/redemption'
import { leftOn } from '../rules/reward'
import { endWithHad, postingOf } from '../store'
import { codeAtTill } from '../tills/load-code'

/** What a code asks the till to hand over, and whether it can be captured. Changes nothing. 6 trips in two rounds, one more with stock. */
export const readCode = loadingAction('points.readCode', codeAtTill, async (_input, { db, account, now }, held) => {
  if (typeof held === 'string') return refuse(held)
  const { code, shop } = held
  const day = dayOf(now)
  const [posted, member, { end, had }, reward] = await Promise.all([
    postingOf(db, code.personId, redemptionKey(code._id)),
    accountOfPerson(db, code.personId),
    endWithHad(db, code.personId, code.rewardId, day),
    code.stocked === 'no' ? null : loadReward(db, code.rewardId),
  ])
  const key = redemptionKey(code._id)
  // One that is held for this very code is not missing from the shelf.
  const isHeld = reward?.held.some((holding) => holding.key === key) ?? false
  const why = whyNotCapture(
    code,
    {
      used: posted !== null,
      stopped: whyNotAtMerchant(shop),
      till: account.personId,
      member: member?.state ?? null,
      left: reward && !isHeld ? leftOn(reward, day) : null,
      had,
      balance: end?.balanceAfter ?? 0,
    },
    now,
  )
  return done({
    digits: code._id,
    title: code.title,
    points: code.points,
    customer: code.maskedName,
    expiresAt: code.expiresAt.getTime(),
    capturable: permit(why),
  })
})
