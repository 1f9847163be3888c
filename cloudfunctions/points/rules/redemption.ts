import type { PersonId } from '../../../types/domain/ids'
import type { AccountState } from '../../../types/domain/org'
import { MINUTE, type DayText, type Instant } from '../../../types/domain/time'
import type { CodeDoc, Holding } from '../../../types/documents/points'
import type { Fact } from './chain'
import { redemptionReason, saltOf } from './reason'
import { type Had, whyNotMore } from './reward'

/** Version of the rules below; every posting names the version it was made under. */
const REDEMPTION_RULE_VERSION = 1

/** A call does not live so long: what it has not posted by then will not come. */
const LATE_POSTING = 2 * MINUTE

/** Names the fact of a code's capture: one code is good for one posting. */
export const redemptionKey = (digits: string): string => `redeem:${digits}`

/** `redeem:12345678` → `12345678`. */
export const digitsOfKey = (key: string): string => key.slice(-8)

const isExpired = (code: Pick<CodeDoc, 'expiresAt'>, now: Instant): boolean => now >= code.expiresAt.getTime()

/** How things stand when a code is held out to a till of its shop. */
export interface AtTill {
  readonly used: boolean
  /** Why nothing can be had at the shop now; null when it is open. */
  readonly stopped: 'merchantSuspended' | 'merchantGone' | null
  /** Who stands at the till. */
  readonly till: PersonId
  /** How the member's account stands; null when it is gone. */
  readonly member: AccountState | null
  /** How many are left; null: as many as are asked for. */
  readonly left: number | null
  readonly had: Had
  readonly balance: number
}

/** What stands in the way of capturing a code that this shop may take, in this order; null when nothing does. */
export function whyNotCapture(code: CodeDoc, at: AtTill, now: Instant) {
  if (at.used) return 'codeUsed'
  if (isExpired(code, now)) return 'codeExpired'
  if (at.stopped) return at.stopped
  if (at.till === code.personId) return 'ownGoods'
  if (at.member !== 'active') return 'memberSuspended'
  if (at.left === 0) return 'soldOut'
  return whyNotMore(code, at.had) ?? (at.balance < code.points ? 'pointsShort' : null)
}

/** One taken out of the stock for a code, until its posting is there or cannot come any more. */
export const holdingOf = (code: CodeDoc, day: DayText | null): Holding => ({
  key: redemptionKey(code._id),
  account: code.personId,
  day,
  until: new Date(code.expiresAt.getTime() + LATE_POSTING),
})

/** The same for what comes back. */
export const returningOf = (key: string, account: PersonId, day: DayText | null, now: Instant): Holding => ({
  key,
  account,
  day,
  until: new Date(now + LATE_POSTING),
})

/**
 * The posting that a capture asks for: what the code shows, whatever became of the reward meanwhile.
 * @param asked.digest names the till's request; @param asked.till who stands there; @param asked.reasonKey the environment's REASON_KEY
 */
export function redemptionFact(
  code: Pick<CodeDoc, '_id' | 'personId' | 'merchantId' | 'merchantName' | 'title' | 'points' | 'rewardId'>,
  asked: { readonly digest: string; readonly till: PersonId; readonly reasonKey: string; readonly now: Instant },
): Fact {
  const key = redemptionKey(code._id)
  return {
    account: code.personId,
    counterAccount: code.merchantId,
    kind: 'redemption',
    points: -code.points,
    cause: { reward: code.rewardId, till: asked.till },
    key,
    digest: asked.digest,
    ruleVersion: REDEMPTION_RULE_VERSION,
    at: new Date(asked.now),
    reason: { text: redemptionReason(code.title, code.merchantName), salt: saltOf(asked.reasonKey, key) },
  }
}
