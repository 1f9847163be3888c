import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotLeave } from '../rules/place'
import { loadTask, returnPlace } from '../store'

/** Gives the caller's place back, or declines the one offered: no reason asked; 2 trips, one more to explain a refusal. */
export const leave = action('tasks.leave', async ({ taskId, from }, call) => {
  const person = call.account.personId
  const outcome = await changeOnce(call, {
    attempt: () => returnPlace(call, taskId, from),
    read: () => loadTask(call.db, taskId),
    explain: (task) => whyNotLeave(task, { person, from, now: call.now }),
  })
  return outcome === 'done' ? done({ taskId }) : refuse(outcome)
})
