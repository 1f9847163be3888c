import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotStep } from '../rules/lifecycle'
import { loadPlanOf, submitPlan } from '../store'

/** Sends a plan to the level above; 3 trips in 2 rounds. */
export const submit = loadingAction(
  'forces.submit',
  (input, db) => loadPlanOf(db, input),
  async (input, call, plan) => {
    if (!plan) return refuse('notFound')
    const outcome = await changeOnce(call, {
      attempt: () => submitPlan(call, input.planId),
      read: () => loadPlanOf(call.db, input),
      explain: (now) => whyNotStep('submit', now, call.account.personId),
    })
    return outcome === 'done' ? done({}) : refuse(outcome)
  },
)
