import type { MerchantId, PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { CodeDoc, RewardDoc } from '../../../types/documents/points'
import type { Fact } from './chain'
import { redemptionReason, saltOf } from './reason'

/** Version of the rules below; every posting names the version it was made under. */
const REDEMPTION_RULE_VERSION = 1

/** Names the fact of a code's capture: one code is good for one posting. */
export const redemptionKey = (digits: string): string => `redeem:${digits}`

/** Mechanism 35: can this till give what the code is for? @returns the reward, or why not, in this order */
export function rewardAtTill(
  reward: RewardDoc | null,
  merchantId: MerchantId,
): RewardDoc | 'rewardGone' | 'otherMerchant' {
  if (!reward?.active) return 'rewardGone'
  return reward.merchantId === merchantId ? reward : 'otherMerchant'
}

export const isExpired = (code: CodeDoc, now: Instant): boolean => now >= code.expiresAt.getTime()

/** What stands in the way of capturing a code that this till may take, in this order; null when nothing does. */
export function whyNotCapture(
  code: CodeDoc,
  state: { readonly used: boolean; readonly balance: number; readonly price: number },
  now: Instant,
): 'codeUsed' | 'codeExpired' | 'pointsShort' | null {
  if (state.used) return 'codeUsed'
  if (isExpired(code, now)) return 'codeExpired'
  return state.balance < state.price ? 'pointsShort' : null
}

/** The posting that a capture asks for. @param asked.digest names the till's request; @param asked.till who stood there; @param asked.reasonKey the environment's REASON_KEY */
export function redemptionFact(
  code: CodeDoc,
  reward: RewardDoc,
  asked: { readonly digest: string; readonly till: PersonId; readonly reasonKey: string; readonly now: Instant },
): Fact {
  const key = redemptionKey(code._id)
  return {
    account: code.personId,
    counterAccount: reward.merchantId,
    kind: 'redemption',
    points: -reward.points,
    cause: { reward: reward._id, till: asked.till },
    key,
    digest: asked.digest,
    ruleVersion: REDEMPTION_RULE_VERSION,
    at: new Date(asked.now),
    reason: { text: redemptionReason(reward.title, reward.merchantName), salt: saltOf(asked.reasonKey, key) },
  }
}
