import { balance, type Progress } from './balance'
import type { BalancePlan } from './plan'
import type { BalanceQuestion } from './question'

/** With this cap so many places stay empty, as few as without any; one metre less leaves more. */
export interface CapRemedy {
  readonly capMetres: number
  readonly missing: number
}

/**
 * The least cap that does as much against the shortfall as having none. The other remedy is in the plan itself: each of its
 * shortfalls is filled by recruiting so many people there, and its cuts prove that fewer recruits do not do anywhere.
 * @param plan the best plan of the question
 * @returns steps to run through; null when there is no cap or lifting it does not help
 */
export function* liftCap(question: BalanceQuestion, plan: BalancePlan): Generator<Progress, CapRemedy | null> {
  const { rules } = question
  if (rules.capMetres === null) return null
  // Changes cost nothing here, so every plan is a good start for the next one.
  const helps = new Map(plan.supports.map(({ personId, to }) => [personId, to]))
  const members = question.members.map((member) =>
    member.mayMove ? { ...member, support: helps.get(member.personId) ?? null } : member,
  )
  const capped = (capMetres: number | null) =>
    balance({ ...question, members, rules: { ...rules, changeMetres: 0, capMetres } })
  const free = yield* capped(null)
  if (free.totals.missing === plan.totals.missing) return null
  let tooLow = rules.capMetres
  let enough = longestOf(free)
  while (enough - tooLow > 1) {
    const cap = Math.floor((tooLow + enough) / 2)
    const tried = yield* capped(cap)
    if (tried.totals.missing === free.totals.missing) enough = Math.max(tooLow + 1, longestOf(tried))
    else tooLow = cap
  }
  return { capMetres: enough, missing: free.totals.missing }
}

const longestOf = ({ supports }: BalancePlan): number =>
  supports.reduce((longest, { state, metres }) => (state === 'fixed' ? longest : Math.max(longest, metres)), 0)
