import type { BranchId, PersonId } from '../../../types/domain/ids'
import { clashes, type PlaceSource } from '../../../types/domain/tasks'
import type { Instant } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Viewer } from './viewer'

/** May the branch send these people? All of them or none; an assigned person says yes or no for themselves. */
export function whyNotAssign(task: TaskDoc, assign: { branch: BranchId; people: readonly PersonId[]; now: Instant }) {
  if (task.state !== 'open') return 'taskClosed'
  if (assign.now >= task.endsAt.getTime()) return 'taskOver'
  const claimed = task.branches[assign.branch]
  if (!claimed) return 'notClaimed'
  if (assign.people.some((person) => task.personIds.includes(person))) return 'alreadyOnTask'
  if (claimed.placesLeft < assign.people.length) return 'branchFull'
  return null
}

/** May this person take a place from this source? */
export function whyNotJoin(task: TaskDoc, viewer: Viewer, source: PlaceSource, now: Instant) {
  const own = task.people[viewer.personId]
  if (source !== 'offered' && (!viewer.grid || !task.gridIds.includes(viewer.grid))) return 'notForYourGrid'
  if (task.state !== 'open') return 'taskClosed'
  if (task.paused && source !== 'offered') return 'tasksPaused'
  if (now >= task.endsAt.getTime()) return 'taskOver'
  if (source === 'offered') return own?.state === 'offered' ? null : own ? 'alreadyOnTask' : 'notOnTask'
  if (own) return 'alreadyOnTask'
  if (source === 'free') return task.placesLeft > 0 ? null : 'placesTaken'
  const claimed = viewer.branch ? task.branches[viewer.branch] : undefined
  if (!claimed) return 'notClaimed'
  return claimed.placesLeft > 0 ? null : 'branchFull'
}

/** Where a place for this person would come from: the one offered, then the own branch's, then a free one. */
export function sourceFor(task: TaskDoc, viewer: Viewer): PlaceSource {
  if (task.people[viewer.personId]) return 'offered'
  const claimed = viewer.branch ? task.branches[viewer.branch] : undefined
  return claimed && claimed.placesLeft > 0 ? 'branch' : 'free'
}

/**
 * May a place be taken back from somebody? Who has not answered, at any time; who said yes only answers for themselves until it begins.
 * From then on whoever has not come gives the place up, at no cost to them.
 * @param free.branch that sent them; null: they took a free place
 * @param free.came whether the station has seen them
 */
export function whyNotFree(
  task: TaskDoc,
  free: { branch: BranchId | null; person: PersonId; came: boolean; now: Instant },
) {
  if (task.state !== 'open') return 'taskClosed'
  if (free.now >= task.endsAt.getTime()) return 'taskOver'
  const place = task.people[free.person]
  if (place?.branchId !== free.branch) return 'notOurPlace'
  if (free.came) return 'alreadyCame'
  if (place.state === 'coming' && free.now < task.startsAt.getTime()) return 'saidYes'
  return null
}

/** The first of these tasks that is at the same time as one; it itself left out. */
export const clashWith = <T extends Pick<TaskDoc, '_id' | 'startsAt' | 'endsAt'>>(task: T, others: readonly T[]) =>
  others.find((other) => other._id !== task._id && clashes(task, other)) ?? null

/** May this person give the place back? Until it begins, without a reason and at no cost. */
export function whyNotLeave(task: TaskDoc, leave: { person: PersonId; from: BranchId | null; now: Instant }) {
  if (task.state !== 'open') return 'taskClosed'
  const own = task.people[leave.person]
  if (!own || own.branchId !== leave.from) return 'notOnTask'
  if (leave.now >= task.startsAt.getTime()) return 'taskStarted'
  return null
}
