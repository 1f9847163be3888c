import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce, recall } from '../../_kernel/once'
import { gridsByIds, loadMembership } from '../../org/public'
import { whyNotStep } from '../rules/lifecycle'
import { pinsAfter, whyNotPin } from '../rules/pins'
import { loadPlanOf, setPin } from '../store'

/** Sets one person by hand; the plan is then to be run again. 5 trips in 2 rounds. */
export const pin = loadingAction(
  'forces.pin',
  (input, db) =>
    Promise.all([
      loadPlanOf(db, input),
      loadMembership(db, input.personId),
      gridsByIds(db, input.to === null || input.to === 'unpin' ? [] : [input.to]),
    ]),
  async (input, call, [plan, member, [grid]]) => {
    if (!plan) return refuse('notFound')
    const { planId, personId } = input
    // Setting somebody to their own grid leaves them at home.
    const to = input.to === member?.gridId ? null : input.to
    const answer = () => done({ pins: pinsAfter(plan.pins, personId, to) })
    const memory = recall(plan.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'done') return answer()
    const standing = whyNotStep('pin', plan, call.account.personId)
    if (standing) return refuse(standing)
    if (input.to !== null && input.to !== 'unpin' && !grid) return refuse('notFound')
    const why = whyNotPin(plan.pins, { personId, to }, plan.scope, member)
    if (why) return refuse(why)
    const outcome = await changeOnce(call, {
      attempt: () => setPin(call, planId, personId, to),
      read: () => loadPlanOf(call.db, input),
      explain: (now) => whyNotStep('pin', now, call.account.personId),
    })
    return outcome === 'done' ? answer() : refuse(outcome)
  },
)
