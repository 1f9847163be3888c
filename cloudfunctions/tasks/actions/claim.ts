import { gridOfBranch } from '../../../types/domain/ids'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotClaim } from '../rules/claim'
import { claimPlaces, loadTask } from '../store'

/** Mechanism 15, 认领: the branch takes places of its own choice; 2 trips, one more to explain a refusal. */
export const claim = action('tasks.claim', async ({ taskId, branchId, places }, call) => {
  const grant = call.account.roles.find(
    ({ role, scope }) => role === 'branchSecretary' && scope === gridOfBranch(branchId),
  )
  const outcome = await changeOnce(call, {
    attempt: () => claimPlaces(call, taskId, { branch: branchId, name: grant?.scopeName ?? branchId, places }),
    read: () => loadTask(call.db, taskId),
    explain: (task) => whyNotClaim(task, { branch: branchId, places, now: call.now }),
  })
  return outcome === 'done' ? done({ taskId, branchId, places }) : refuse(outcome)
})
