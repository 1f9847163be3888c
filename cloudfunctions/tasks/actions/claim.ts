import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { placesClaimed } from '../claiming/store'
import { pastLimit, whyNotClaim } from '../rules/claim'
import { claimPlaces, loadTask } from '../store'
import { nameOfBranch } from './name-of-branch'

/**
 * Mechanism 15, 认领: the branch takes places of its own choice; 2 trips, one more to explain a refusal. On a list with a limit one
 * more, beside the account: what the branch has this month (soft, ADR 0103).
 */
export const claim = loadingAction(
  'tasks.claim',
  ({ taskId, branchId, limit }, db) => (limit === undefined ? Promise.resolve(0) : placesClaimed(db, taskId, branchId)),
  async ({ taskId, branchId, places, limit = null }, call, claimed) => {
    const name = nameOfBranch(call.account, branchId)
    const full = pastLimit(limit, claimed, places)
    const outcome = await changeOnce(call, {
      attempt: async () => (full ? 0 : claimPlaces(call, taskId, { branch: branchId, name, places, limit })),
      read: () => loadTask(call.db, taskId),
      explain: (task) =>
        whyNotClaim(task, { branch: branchId, places, now: call.now, claimed }) ??
        (task.placesPerBranch === limit ? null : 'limitChanged'),
    })
    return outcome === 'done' ? done({ taskId, branchId, places }) : refuse(outcome)
  },
)
