import { digestOf } from '../../cloudfunctions/_kernel/digest'
import { newCode } from '../../cloudfunctions/points/rules/code'
import { redemptionFact } from '../../cloudfunctions/points/rules/redemption'
import type { Fact } from '../../cloudfunctions/points/rules/chain'
import { requestId } from '../../types/contracts/fields'
import type { MerchantId, PersonId } from '../../types/domain/ids'
import { DAY, MINUTE, monthOf, startOfMonth, type Instant } from '../../types/domain/time'
import type { RewardDoc } from '../../types/documents/points'
import { DEMO, DEMO_PLACES } from './demo'
import { groupBy, itemAt, valueOf } from './lists'
import type { Random } from './random'
import { atHour } from './tasks'

/** Somebody who has points: where they live, and how many. */
export interface Holder {
  readonly personId: PersonId
  readonly name: string
  /** Division code of the home community. */
  readonly communityId: string
  readonly balance: number
}

/** Who stands at each till. */
export type Staff = ReadonlyMap<MerchantId, readonly PersonId[]>

const SHARE_WHO_REDEEM = 0.2
/** In 凤鸣社区 more do, so that the till of the demonstration has a month to show. */
const SHARE_IN_DEMO = 0.6
const SHARE_OF_NEIGHBOURS = 0.5
const SHARE_TODAY = 0.3
const DIGITS = '0123456789'
/** A code lives two minutes; tills take it well before. */
const SHOWN_BEFORE = 40_000
/** 李秀英's: 350 − 50 − 32 = 268. */
const DEMO_TITLES = ['抽纸 1 提', '鸡蛋 10 枚']

/**
 * Some members redeem once in their own street, after the last award was posted and before now.
 * The demonstration's volunteer redeems twice at 惠民超市, the second time yesterday.
 * @param at.staff nobody redeems where they stand at the till
 */
export function redeemSome(
  random: Random,
  till: Till,
  holders: readonly Holder[],
  rewards: readonly RewardDoc[],
  at: { readonly now: Instant; readonly staff: Staff },
): Fact[] {
  const inStreet = groupBy(
    rewards.filter(({ active }) => active),
    ({ streetId }) => streetId as string,
  )
  const facts: Fact[] = []
  for (const holder of holders) {
    if (holder.personId === DEMO.volunteer.personId) {
      facts.push(...redeemDemo(till, holder, rewards, at.now))
      continue
    }
    if (!random.chance(holder.communityId === DEMO_PLACES.community ? SHARE_IN_DEMO : SHARE_WHO_REDEEM)) continue
    const near = (inStreet.get(holder.communityId.slice(0, 9)) ?? []).filter(
      ({ merchantId }) => !at.staff.get(merchantId)?.includes(holder.personId),
    )
    const affordable = near.filter(({ points }) => points <= holder.balance)
    const next = affordable.filter(({ communityId }) => communityId === holder.communityId)
    const choice = next.length > 0 && random.chance(SHARE_OF_NEIGHBOURS) ? next : affordable
    if (choice.length > 0) facts.push(till.take(holder, random.pick(choice), openingHour(random, at.now)))
  }
  return facts
}

function redeemDemo(till: Till, holder: Holder, rewards: readonly RewardDoc[], now: Instant): Fact[] {
  const titles = new Map(
    rewards
      .filter(({ merchantId }) => merchantId === DEMO_PLACES.merchant)
      .map((reward) => [reward.title, reward] as const),
  )
  const moments = [atHour(startOfMonth(monthOf(now)) - DAY, 10), atHour(now - DAY, 18)]
  return DEMO_TITLES.map((title, index) =>
    till.take(holder, valueOf(titles, title), (moments[index] ?? 0) + 12 * MINUTE),
  )
}

/** Shops are open from eight to eight; the last day of last month comes after every award that the seed tells of. */
function openingHour(random: Random, now: Instant): Instant {
  const first = startOfMonth(monthOf(now)) - DAY
  const days = Math.floor((now - first) / DAY)
  const day = random.chance(SHARE_TODAY) ? days : random.whole(0, days)
  const moment = atHour(first + day * DAY, 8) + random.whole(0, 12 * 60 - 1) * MINUTE + random.whole(0, 59) * 1000
  return moment < now ? moment : moment - DAY
}

/**
 * Makes the postings that a till's captures would have asked for, by the product's own rule.
 * @param at.reasonKey stands in for the environment's REASON_KEY
 */
export class Till {
  private readonly used = new Set<string>()

  constructor(
    private readonly random: Random,
    private readonly at: { readonly reasonKey: string; readonly staff: Staff },
  ) {}

  take(holder: Holder, reward: RewardDoc, now: Instant): Fact {
    const digits = this.freeDigits()
    const asked = { ...holder, requestId: requestId.parse(`seed-redeem-${digits}`) }
    const digest = digestOf({ merchantId: reward.merchantId, requestId: asked.requestId })
    return redemptionFact(newCode(digits, asked, reward, null, now - SHOWN_BEFORE), {
      digest,
      till: this.atTill(reward.merchantId, digits),
      reasonKey: this.at.reasonKey,
      now,
    })
  }

  /** Staff take turns, as the code's last digit has it. */
  private atTill(merchantId: MerchantId, digits: string): PersonId {
    const staff = valueOf(this.at.staff, merchantId)
    return itemAt(staff, Number(digits.at(-1)) % staff.length)
  }

  private freeDigits(): string {
    let digits = this.random.text(8, DIGITS)
    while (this.used.has(digits)) digits = this.random.text(8, DIGITS)
    this.used.add(digits)
    return digits
  }
}
