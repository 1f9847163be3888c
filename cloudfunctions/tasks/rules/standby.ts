import type { BranchId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Instant } from '../../../types/domain/time'
import { reachesBranch } from './viewer'

/** 候补: may this branch wait for places? Only where there are none to claim, and until the task begins. */
export function whyNotWait(task: TaskDoc, wait: { branch: BranchId; now: Instant }) {
  if (!reachesBranch(task, wait.branch)) return 'notForYourGrid'
  if (task.state !== 'open') return 'taskClosed'
  if (wait.now >= task.startsAt.getTime()) return 'taskStarted'
  if (task.branchIds.includes(wait.branch)) return 'alreadyClaimed'
  if (task.standby.some(({ branchId }) => branchId === wait.branch)) return 'alreadyInLine'
  if (task.placesLeft > 0) return wait.now < task.claimUntil.getTime() ? 'placesFree' : 'claimClosed'
  return null
}

/** May this branch stop waiting? As long as it does, and the task is open: then nobody gets anything any more. */
export function whyNotStopWaiting(task: TaskDoc, branch: BranchId) {
  if (task.state !== 'open') return 'taskClosed'
  return task.standby.some(({ branchId }) => branchId === branch) ? null : 'notInLine'
}
