import type { BranchId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Instant } from '../../../types/domain/time'
import { reachesBranch } from './viewer'

/**
 * Mechanism 15, 认领: may this branch take `places` of the task? The condition of `claimPlaces` says the same to the database.
 * @returns why not, in this order, or null
 */
export function whyNotClaim(task: TaskDoc, claim: { branch: BranchId; places: number; now: Instant }) {
  if (!reachesBranch(task, claim.branch)) return 'notForYourGrid'
  if (task.state !== 'open') return 'taskClosed'
  if (claim.now >= task.claimUntil.getTime()) return 'claimClosed'
  if (task.branchIds.includes(claim.branch)) return 'alreadyClaimed'
  if (task.placesLeft < claim.places) return 'placesTaken'
  return null
}

/** May this branch give back the `places` it sees? Only while nobody of it is on the task and it has not begun. */
export function whyNotRelease(task: TaskDoc, release: { branch: BranchId; now: Instant }) {
  if (task.state !== 'open') return 'taskClosed'
  const claimed = task.branches[release.branch]
  if (!claimed) return 'notClaimed'
  if (release.now >= task.startsAt.getTime()) return 'taskStarted'
  if (claimed.placesLeft < claimed.places) return 'peopleAssigned'
  return null
}
