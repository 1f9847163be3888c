import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { freeOnce } from '../claiming/freeing'
import { poolOf } from '../rules/handover'
import { whyNotLeave } from '../rules/place'
import { returnPlace } from '../store'
import { mayHelp } from './may-help'

/**
 * Gives the caller's place back, or declines the one offered: no reason asked. A branch that waits for a free place gets it in the
 * same update. 2 trips, one more to explain a refusal, two or three more when somebody waits.
 */
export const leave = action('tasks.leave', async ({ taskId, from }, call) => {
  const person = call.account.personId
  const { outcome } = await freeOnce(call, taskId, {
    fast: () => returnPlace(call, taskId, from),
    plain: (task) => from !== null || task.standby.length === 0,
    explain: (task) => whyNotLeave(task, { person, from, now: call.now }),
    freed: (task) => ({ ...poolOf(task), placesLeft: task.placesLeft + 1 }),
    beside: { person, act: 'leave' },
  })
  if (outcome === 'done') return done({ taskId })
  const nothingHere = outcome === 'notOnTask' || outcome === 'notFound'
  return refuse(nothingHere && !mayHelp(call.account, taskId) ? 'notAllowed' : outcome)
})
