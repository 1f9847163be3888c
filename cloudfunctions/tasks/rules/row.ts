import type { Instant } from '../../../types/domain/time'
import { permit } from '../../../types/domain/refusals'
import type { TaskDoc } from '../../../types/documents/tasks'
import { whyNotClaim } from './claim'
import { sourceFor, whyNotJoin } from './place'
import type { Viewer } from './viewer'

/** A task as a list shows it to this viewer, with what they may do and why not. */
export function taskRow(task: TaskDoc, viewer: Viewer, now: Instant) {
  const own = viewer.branch ? task.branches[viewer.branch] : undefined
  const source = sourceFor(task, viewer)
  const joinable = permit(whyNotJoin(task, viewer, source, now))
  const claimable = permit(
    viewer.led ? whyNotClaim(task, { branch: viewer.led, places: 1, now }) : ('notAllowed' as const),
  )
  return {
    id: task._id,
    title: task.title,
    kind: task.kind,
    state: task.state,
    startsAt: task.startsAt.getTime(),
    endsAt: task.endsAt.getTime(),
    claimUntil: task.claimUntil.getTime(),
    places: task.places,
    placesLeft: task.placesLeft,
    people: task.personIds.length,
    branch: own ? { places: own.places, placesLeft: own.placesLeft } : null,
    otherBranches: task.branchIds.filter((id) => id !== viewer.branch).length,
    mine: task.people[viewer.personId]?.state ?? null,
    claimable,
    joinable,
    joinFrom: joinable.allowed ? source : null,
  }
}
