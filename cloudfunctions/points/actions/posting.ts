import type { AwardCause, PostingDoc } from '../../../types/documents/points'
import type { AwardRule } from '../../../types/domain/points'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { namesOf, postingAround } from '../adjustments/store'
import { ruleOn } from '../rules/award'
import { loadRules } from '../store'

/** An award's arithmetic: what its rule gives an hour, and the cap that cut it. */
function awardView({ service, minutes, day, full, cut }: AwardCause, rules: readonly AwardRule[]) {
  const { perHour, stepMinutes, dayCap, monthCap } = ruleOn(rules, day)
  const cap = cut === null ? null : cut === 'day' ? dayCap : monthCap
  return { service, minutes, day, full, cut, perHour: perHour[service], stepMinutes, cap }
}

/** What a posting's cause says of people and other postings. */
function linksOf({ cause }: Pick<PostingDoc, 'cause'>) {
  const asked = cause && 'askedBy' in cause ? cause : null
  return {
    askedBy: asked?.askedBy ?? null,
    approvedBy: asked?.approvedBy ?? null,
    reverses: cause && 'reverses' in cause ? cause.reverses : null,
    expiredYear: cause && 'expired' in cause ? cause.expired : null,
    award: cause && 'service' in cause ? cause : null,
  }
}

/** "Why did my points change?": one of the caller's postings with its arithmetic. 4 trips in two rounds, one more when people had a say. */
export const posting = loadingAction(
  'points.posting',
  async ({ postingId }, db) => {
    const [around, rules] = await Promise.all([postingAround(db, postingId), loadRules(db)])
    return { ...around, rules }
  },
  async (_input, { db, account }, { posting: found, reversal, rules }) => {
    if (found?.account !== account.personId) return refuse('notFound')
    const { askedBy, approvedBy, reverses, expiredYear, award } = linksOf(found)
    const names = await namesOf(
      db,
      [askedBy, approvedBy].filter((id) => id !== null),
    )
    return done({
      kind: found.kind,
      points: found.points,
      balanceAfter: found.balanceAfter,
      at: found.at.getTime(),
      reason: found.reason?.text ?? null,
      ruleVersion: found.ruleVersion,
      award: award && awardView(award, rules),
      askedByName: askedBy && (names.get(askedBy) ?? null),
      approvedByName: approvedBy && (names.get(approvedBy) ?? null),
      reverses,
      reversedBy: reversal?._id ?? null,
      expiredYear,
    })
  },
)
