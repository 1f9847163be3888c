import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotRelease } from '../rules/claim'
import { loadTask, releasePlaces } from '../store'

/** The branch gives all its places back while nobody of it is on the task; 2 trips, one more to explain a refusal. */
export const release = action('tasks.release', async ({ taskId, branchId, places }, call) => {
  const outcome = await changeOnce(call, {
    attempt: () => releasePlaces(call, taskId, { branch: branchId, places }),
    read: () => loadTask(call.db, taskId),
    explain: (task) => whyNotRelease(task, { branch: branchId, now: call.now }),
  })
  return outcome === 'done' ? done({ taskId, branchId, places }) : refuse(outcome)
})
