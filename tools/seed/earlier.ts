import type { Fact } from '../../cloudfunctions/points/rules/chain'
import { DAY, MINUTE, monthOf, startOfMonth, type Instant } from '../../types/domain/time'
import type { RewardDoc } from '../../types/documents/points'
import { DEMO_PLACES, TOLD } from './demo'
import { groupBy, valueOf } from './lists'
import type { Random } from './random'
import type { Holder, Staff, Till } from './redemptions'
import { atHour, previousMonth } from './tasks'

/** What somebody earned, and when it was posted. */
export interface Earned {
  readonly at: Instant
  readonly points: number
}

const MONTHS_BACK = 4
/** How many ever redeem, and how often those do, a month. In 凤鸣社区 it is more, and its street likes to go there: its shops have statements to show. */
const SHARES = { who: 0.3, often: 0.3 } as const
const SHARES_IN_DEMO = { who: 0.6, often: 0.9 } as const
const SHARE_TO_DEMO = 0.4

/**
 * The months before this one, up to the last but one day of each: now and then somebody redeems next door, or else in their own street, from
 * what they had by then. Only what there is enough of: what is few is kept for this month.
 * @param holders with all that they earned; what they spend is taken off their balance
 * @returns what was redeemed, and the holders as they stand after it
 */
export function redeemBefore(
  random: Random,
  till: Till,
  holders: readonly (Holder & { readonly earned: readonly Earned[] })[],
  at: { readonly rewards: readonly RewardDoc[]; readonly now: Instant; readonly staff: Staff },
): { readonly facts: Fact[]; readonly holders: Holder[] } {
  const plenty = at.rewards.filter(({ active, stock }) => active && stock === null)
  const inStreet = groupBy(plenty, ({ streetId }) => streetId as string)
  const months = monthsBefore(at.now)
  const facts: Fact[] = []
  const after = holders.map(({ earned, ...holder }): Holder => {
    const { who, often } = holder.communityId === DEMO_PLACES.community ? SHARES_IN_DEMO : SHARES
    if (TOLD.has(holder.personId) || !random.chance(who)) return holder
    const near = (inStreet.get(holder.communityId.slice(0, 9)) ?? []).filter(
      ({ merchantId }) => !valueOf(at.staff, merchantId).includes(holder.personId),
    )
    let spent = 0
    for (const [from, days] of months) {
      if (!random.chance(often)) continue
      const moment = atHour(from + random.whole(0, days - 2) * DAY, 8) + random.whole(0, 12 * 60 - 1) * MINUTE
      const had = earned.reduce((sum, { at: posted, points }) => sum + (posted < moment ? points : 0), 0)
      const affordable = near.filter(({ points }) => points <= had - spent)
      const next = affordable.filter(({ communityId }) => communityId === holder.communityId)
      const demo = affordable.filter(({ communityId }) => communityId === DEMO_PLACES.community)
      const choice = next.length > 0 ? next : demo.length > 0 && random.chance(SHARE_TO_DEMO) ? demo : affordable
      if (choice.length === 0) continue
      const fact = till.take(holder, random.pick(choice), moment + random.whole(0, 59) * 1000)
      facts.push(fact)
      spent -= fact.points
    }
    return { ...holder, balance: holder.balance - spent }
  })
  return { facts, holders: after }
}

/** When each month before this one began, the earliest first, and how many days it had. */
function monthsBefore(now: Instant): (readonly [Instant, number])[] {
  const months: (readonly [Instant, number])[] = []
  for (let month = monthOf(now); months.length < MONTHS_BACK;) {
    const before = previousMonth(month)
    months.unshift([startOfMonth(before), Math.round((startOfMonth(month) - startOfMonth(before)) / DAY)])
    month = before
  }
  return months
}
