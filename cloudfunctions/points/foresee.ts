import type { PersonId } from '../../types/domain/ids'
import type { AwardRule, ServiceKind } from '../../types/domain/points'
import { dayOf } from '../../types/domain/time'
import type { PostingDoc } from '../../types/documents/points'
import type { Db } from '../_kernel/db'
import { capped, pointsForMinutes, ruleOn } from './rules/award'
import { earnedSoFar } from './rules/lots'
import { loadRules, tailsOf } from './store'

/** What awards are decided on: every version of the rule, and the ends of the members' chains. */
export interface AwardBasis {
  readonly rules: readonly AwardRule[]
  readonly tails: ReadonlyMap<PersonId, PostingDoc>
}

/** Reads it; 2 trips in one round, 1 for nobody. Given to `awardAll` too, it is read once. */
export async function awardBasis(db: Db, accounts: readonly PersonId[]): Promise<AwardBasis> {
  const some = [...new Set(accounts)]
  const [rules, tails] = await Promise.all([
    loadRules(db),
    some.length === 0 ? new Map<PersonId, PostingDoc>() : tailsOf(db, some),
  ])
  return { rules, tails }
}

/** Whole minutes of somebody's service → points. */
export type PointsFor = (minutes: number, personId: PersonId) => number

/** What will be posted, unless a member's chain moves before: by the rule of the day of service, under its caps. */
export function foresee({ rules, tails }: AwardBasis, service: ServiceKind, servedAt: Date): PointsFor {
  const day = dayOf(servedAt.getTime())
  const rule = ruleOn(rules, day)
  return (minutes, personId) => {
    const earned = earnedSoFar(tails.get(personId)?.earned ?? {}, day)
    return capped(pointsForMinutes(minutes, service, rule), earned, rule).points
  }
}
