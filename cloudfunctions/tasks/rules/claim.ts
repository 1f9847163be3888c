import type { BranchId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Instant } from '../../../types/domain/time'
import { reachesBranch } from './viewer'

/** Would `places` more take a branch past the limit of a month's list? @param claimed what it has on that list already */
export const pastLimit = (limit: number | null, claimed: number, places: number): boolean =>
  limit !== null && claimed + places > limit

/**
 * How many places a branch has on these tasks, which are one list's. Urgent additions have no limit and do not count, nor does what the
 * community has taken back.
 */
export const placesOn = (
  tasks: readonly Pick<TaskDoc, 'branches' | 'placesPerBranch' | 'state'>[],
  branch: BranchId,
): number =>
  tasks
    .filter(({ placesPerBranch, state }) => placesPerBranch !== null && state !== 'withdrawn')
    .reduce((sum, { branches }) => sum + (branches[branch]?.places ?? 0), 0)

/**
 * Mechanism 15, 认领: may this branch take `places` of the task? The condition of `claimPlaces` says the same to the database, but
 * for the limit, which spans tasks: it is counted just before (soft: two claims in the same moment may pass it by one).
 * @param claim.claimed what the branch has on the month's list
 * @returns why not, in this order, or null
 */
export function whyNotClaim(
  task: TaskDoc,
  claim: { branch: BranchId; places: number; now: Instant; claimed?: number | undefined },
) {
  if (!reachesBranch(task, claim.branch)) return 'notForYourGrid'
  if (task.state !== 'open') return 'taskClosed'
  if (task.paused) return 'tasksPaused'
  if (claim.now >= task.claimUntil.getTime()) return 'claimClosed'
  if (task.branchIds.includes(claim.branch)) return 'alreadyClaimed'
  if (task.placesLeft < claim.places) return 'placesTaken'
  if (pastLimit(task.placesPerBranch, claim.claimed ?? 0, claim.places)) return 'claimLimit'
  return null
}

/**
 * May this branch give back `back` of its empty places? Until the task begins; after the deadline too, since work that nobody
 * will do helps nobody: then the community is told at once (ADR 0103).
 */
export function whyNotRelease(task: TaskDoc, release: { branch: BranchId; back: number; now: Instant }) {
  if (task.state !== 'open') return 'taskClosed'
  const claimed = task.branches[release.branch]
  if (!claimed) return 'notClaimed'
  if (release.now >= task.startsAt.getTime()) return 'taskStarted'
  if (claimed.placesLeft < release.back) return 'peopleAssigned'
  return null
}
