import { type AwardRule, type CounterAccount, FIRST_RULE, type ServiceKind } from '../../../types/domain/points'
import type { DayText } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import type { Award } from '../../../types/documents/tasks'
import type { Fact } from './chain'
import { earnedSoFar } from './lots'
import { saltOf } from './reason'

/**
 * What a stay earns before the caps: whole steps only, rounded down to whole points. By the first rule 满半小时记 5 分.
 * Hours and points are separate books; this is the only bridge.
 * @param minutes whole minutes of service, as attendance recorded them
 */
export const pointsForMinutes = (
  minutes: number,
  service: ServiceKind = 'other',
  { stepMinutes, perHour }: AwardRule = FIRST_RULE,
): number => Math.floor((Math.floor(minutes / stepMinutes) * stepMinutes * perHour[service]) / 60)

/** The rule for a day of service: the latest that has begun by then. @param rules in order of version */
export const ruleOn = (rules: readonly AwardRule[], day: DayText): AwardRule =>
  rules.reduce((latest, rule) => (rule.startsOn <= day ? rule : latest), FIRST_RULE)

/** What the caps leave of an award, and which one cut it: the nearer of the two. */
export function capped(
  full: number,
  earned: { day: number; month: number },
  { dayCap, monthCap }: Pick<AwardRule, 'dayCap' | 'monthCap'>,
): { points: number; cut: 'day' | 'month' | null } {
  const dayLeft = dayCap === null ? full : Math.max(0, dayCap - earned.day)
  const monthLeft = monthCap === null ? full : Math.max(0, monthCap - earned.month)
  const points = Math.min(full, dayLeft, monthLeft)
  return { points, cut: points === full ? null : dayLeft <= monthLeft ? 'day' : 'month' }
}

/** What an accepted stay is, besides who and how long. */
export interface Accepted {
  readonly counterAccount: CounterAccount
  readonly reason: string
  readonly digest: string
  /** The environment's REASON_KEY. */
  readonly reasonKey: string
  readonly at: Date
  readonly service: ServiceKind
  /** Day of service, UTC+8: its rule and its caps hold, whenever the stay is accepted. */
  readonly day: DayText
  readonly rule: AwardRule
}

/** One person's stay as acceptance fixed it. */
export type Earning = Pick<Award, 'personId' | 'attendanceId' | 'minutes' | 'points'>

export const awardKey = ({ attendanceId }: Pick<Award, 'attendanceId'>): string => `award:${attendanceId}`

/**
 * The posting that an accepted stay asks for: the stay names it, so it is posted once.
 * Caps are held against the posting that it will follow, so that two awards at once cannot both fill the same room.
 * @param tail the account's last posting, null when it has none
 * @returns an award of 0 when a cap leaves nothing: the member can read why
 */
export function awardFact(award: Earning, asked: Accepted, tail: Pick<PostingDoc, 'earned'> | null): Fact {
  const { service, day, rule } = asked
  const key = awardKey(award)
  const full = pointsForMinutes(award.minutes, service, rule)
  const { points, cut } = capped(full, earnedSoFar(tail?.earned ?? {}, day), rule)
  return {
    account: award.personId,
    counterAccount: asked.counterAccount,
    kind: 'award',
    points,
    cause: { service, minutes: award.minutes, day, full, cut },
    key,
    digest: asked.digest,
    ruleVersion: rule.version,
    at: asked.at,
    reason: { text: asked.reason, salt: saltOf(asked.reasonKey, key) },
  }
}
