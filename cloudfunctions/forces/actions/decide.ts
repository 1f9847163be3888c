import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { whyNotStep } from '../rules/lifecycle'
import { decidePlan, loadPlanOf } from '../store'

/** Approves a plan or sends it back, on record; 5 trips. */
export const decide = loadingAction(
  'forces.decide',
  (input, db) => loadPlanOf(db, input),
  async (input, call, plan) => {
    if (!plan) return refuse('notFound')
    const { planId, scope, approve, says = null } = input
    const answer = () => done({ state: approve ? ('approved' as const) : ('rejected' as const) })
    const memory = recall(plan.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'done') return answer()
    const why = whyNotStep('decide', plan, call.account.personId)
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'decidePlan', target: planId, scope })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await changeOnce(call, {
      attempt: () => decidePlan(call, planId, approve, says),
      read: () => loadPlanOf(call.db, input),
      explain: (now) => whyNotStep('decide', now, call.account.personId),
    })
    return outcome === 'done' ? answer() : refuse(outcome)
  },
)
