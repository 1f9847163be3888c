import type { CounterAccount } from '../../../types/domain/points'
import type { Earned } from '../../../types/documents/tasks'
import type { Fact } from './chain'
import { saltOf } from './reason'

/** Version of the rule below; every posting names the version it was made under. */
const AWARD_RULE_VERSION = 1

const POINTS_PER_HALF_HOUR = 5

/**
 * What a stay earns: 5 points for every full half hour, 满半小时记 5 分. Hours and points are separate books; this is the only bridge.
 * @param minutes whole minutes of service, as attendance recorded them
 */
export const pointsForMinutes = (minutes: number): number => Math.floor(minutes / 30) * POINTS_PER_HALF_HOUR

/** The posting that an accepted stay asks for: the stay names it, so it is posted once. @param asked.reasonKey the environment's REASON_KEY */
export function awardFact(
  award: Earned,
  asked: {
    readonly counterAccount: CounterAccount
    readonly reason: string
    readonly digest: string
    readonly reasonKey: string
    readonly at: Date
  },
): Fact {
  const key = `award:${award.attendanceId}`
  return {
    account: award.personId,
    counterAccount: asked.counterAccount,
    kind: 'award',
    points: award.points,
    key,
    digest: asked.digest,
    ruleVersion: AWARD_RULE_VERSION,
    at: asked.at,
    reason: { text: asked.reason, salt: saltOf(asked.reasonKey, key) },
  }
}
