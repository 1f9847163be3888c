import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { joinLine, leaveLine } from '../claiming/store'
import { whyNotStopWaiting, whyNotWait } from '../rules/standby'
import { loadTask } from '../store'
import { nameOfBranch } from './name-of-branch'

/** 候补: the branch waits for places, or waits no more (0); 2 trips, one more to explain a refusal. */
export const standby = action('tasks.standby', async ({ taskId, branchId, places }, call) => {
  const name = nameOfBranch(call.account, branchId)
  const outcome = await changeOnce(call, {
    attempt: () =>
      places > 0 ? joinLine(call, taskId, { branch: branchId, name, places }) : leaveLine(call, taskId, branchId),
    read: () => loadTask(call.db, taskId),
    explain: (task) =>
      places > 0 ? whyNotWait(task, { branch: branchId, now: call.now }) : whyNotStopWaiting(task, branchId),
  })
  return outcome === 'done' ? done({ taskId, branchId, places }) : refuse(outcome)
})
