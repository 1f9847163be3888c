import type { PersonId } from '../../../types/domain/ids'
import type { AwardRule } from '../../../types/domain/points'
import { DAY, dayOf, type DayText, type Instant, startOfDay } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { ruleOn } from './award'
import type { Fact } from './chain'
import { yearOf } from './lots'
import { saltOf } from './reason'

const NOTICE_DAYS = 30

export const expiryKey = (account: PersonId, year: string): string => `expire:${account}:${year}`
const lastDayOf = (year: number): DayText => `${year}-12-31`

/** When the points of a year lapse: the end of the n-th year after it, by the rule that held on its last day; null: never. */
export function lapsesAt(rules: readonly AwardRule[], year: number): Instant | null {
  const { keepYears } = ruleOn(rules, lastDayOf(year))
  return keepYears === null ? null : startOfDay(lastDayOf(year + keepYears)) + DAY
}

/**
 * The years whose points have lapsed by a moment, or lapse within 30 days of it, the oldest first.
 * @param first when the first posting of all was made
 * @returns each with the version of the rule that says so
 */
export function dueYears(
  rules: readonly AwardRule[],
  first: Instant,
  now: Instant,
): { readonly year: string; readonly lapsed: boolean; readonly lastDay: DayText; readonly ruleVersion: number }[] {
  const [from, to] = [Number(yearOf(first)), Number(yearOf(now))]
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_unused, i) => from + i)
  return years.flatMap((year) => {
    const at = lapsesAt(rules, year)
    if (at === null || at - NOTICE_DAYS * DAY > now) return []
    const rule = ruleOn(rules, lastDayOf(year))
    const lastDay = lastDayOf(year + (rule.keepYears ?? 0))
    return [{ year: String(year), lapsed: at <= now, lastDay, ruleVersion: rule.version }]
  })
}

/** What has lapsed of a member's points: what they have not used of that year; the oldest are used first. */
export const lapsedOf = (tail: Pick<PostingDoc, 'lots'> | null, year: string): number => tail?.lots[year] ?? 0

/**
 * What a member holds that lapses one day, the soonest first: how many points, and the last day on which they can be used.
 * @returns nothing of points that last for ever, or whose day is over and whose expiry is only not posted yet
 */
export const lapsing = (
  rules: readonly AwardRule[],
  tail: Pick<PostingDoc, 'lots'> | null,
  now: Instant,
): { points: number; lastDay: DayText }[] =>
  Object.entries(tail?.lots ?? {})
    .flatMap(([year, points]) => {
      const at = lapsesAt(rules, Number(year))
      return at === null || at <= now || points === 0 ? [] : [{ points, lastDay: dayOf(at - DAY) }]
    })
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))

/** @param tail the account's last posting; nothing lapses of nothing */
export function expiryFact(
  account: PersonId,
  due: { readonly year: string; readonly ruleVersion: number },
  asked: { readonly digest: string; readonly at: Date; readonly reasonKey: string },
  tail: Pick<PostingDoc, 'lots'> | null,
): Fact {
  const key = expiryKey(account, due.year)
  return {
    account,
    counterAccount: 'expiry',
    kind: 'expiry',
    points: 0 - lapsedOf(tail, due.year),
    cause: { expired: due.year },
    key,
    digest: asked.digest,
    ruleVersion: due.ruleVersion,
    at: asked.at,
    reason: { text: `${due.year} 年的积分到期`, salt: saltOf(asked.reasonKey, key) },
  }
}
