import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { stateNow } from '../rules/lifecycle'
import { latestPlans, type PlanHead } from '../store'

/** A plan as lists show it. */
export const headOf = (plan: PlanHead, now: number) => ({
  planId: plan._id,
  scope: plan.scope,
  scopeName: plan.scopeName,
  state: stateNow(plan, now),
  byName: plan.by.name,
  at: plan.at.getTime(),
  rules: { ...plan.rules },
  totals: plan.totals ? { ...plan.totals } : null,
})

/** The plans of a scope, newest first; 2 trips in one round. */
export const listPlans = loadingAction(
  'forces.listPlans',
  ({ scope }, db) => latestPlans(db, scope),
  async (_input, { now }, plans) => done({ plans: plans.map((plan) => headOf(plan, now)) }),
)
