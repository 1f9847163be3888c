import { dayOf } from '../../../types/domain/time'
import type { CodeDoc, RewardDoc } from '../../../types/documents/points'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { secret } from '../../_kernel/secret'
import { loadMerchant, whyNotAtMerchant } from '../../org/public'
import { loadReward } from '../rewards/store'
import { meetCode, newCode, redemptionDigits, redemptionQr } from '../rules/code'
import { merchantOfReward, NONE_HAD, whyNotHave } from '../rules/reward'
import { endWithHad, insertCode, loadCode, tailOf } from '../store'

/** Old codes fill a small part of the 100 million, so five misses in a row do not happen. */
const ATTEMPTS = 5

const asked = ({ account, request }: Call, rewardId: RewardDoc['_id']) => ({
  personId: account.personId,
  name: account.name,
  requestId: request.id,
  rewardId,
})

const shown = ({ now }: Call, { _id, expiresAt, title, merchantName, points }: CodeDoc) =>
  done({ digits: _id, qr: redemptionQr(_id), expiresAt: expiresAt.getTime(), now, title, merchantName, points })

/** The end of the member's chain, and what they have had where that is limited; 1 trip. */
const standing = async ({ db, account, now }: Call, { _id, perPerson, perPersonDay }: RewardDoc) =>
  perPerson === null && perPersonDay === null
    ? { end: await tailOf(db, account.personId), had: NONE_HAD }
    : await endWithHad(db, account.personId, _id, dayOf(now))

/**
 * Makes a code for one reward, an offer that stands for two minutes (mechanism 35, ADR 0130); the same request gets the same one.
 * 5 trips in three rounds, two more for each code that is in the way; one more to refuse.
 */
export const redemptionCode = loadingAction(
  'points.redemptionCode',
  ({ rewardId }, db) => Promise.all([loadReward(db, rewardId), loadMerchant(db, merchantOfReward(rewardId))]),
  async ({ rewardId }, call, [reward, shop]) => {
    const { db, account, now } = call
    const asking = asked(call, rewardId)
    const digitsOf = (attempt: number) => redemptionDigits(secret('CODE_KEY'), asking, attempt)
    const { end, had } = reward ? await standing(call, reward) : { end: null, had: NONE_HAD }
    const why = whyNotHave(reward, {
      stopped: whyNotAtMerchant(shop),
      own: account.roles.some(({ scope }) => scope === merchantOfReward(rewardId)),
      had,
      balance: end?.balanceAfter ?? 0,
      day: dayOf(now),
    })
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const digits = digitsOf(attempt)
      if (reward && !why) {
        const code = newCode(digits, asking, reward, end, now)
        if (await insertCode(db, code)) return shown(call, code)
      }
      const there = await loadCode(db, digits)
      const meeting = there ? meetCode(there, asking) : 'other'
      if (there && meeting === 'mine') return shown(call, there)
      if (meeting === 'requestReused') return refuse(meeting)
      if (why && !there) return refuse(why)
    }
    return refuse('busy')
  },
)
