import type { Instant } from '../../../types/domain/time'
import { permit } from '../../../types/domain/refusals'
import type { TaskDoc } from '../../../types/documents/tasks'
import { placesOn, whyNotClaim } from './claim'
import { sourceFor, whyNotJoin } from './place'
import { whyNotWait } from './standby'
import type { Viewer } from './viewer'

/** Many tasks as a list shows them; what the viewer's branch has on each month's list is counted over those that are here. */
export function taskRows(tasks: readonly TaskDoc[], viewer: Viewer, now: Instant) {
  const { led } = viewer
  return tasks.map((task) => {
    const list = tasks.filter(({ communityId, month }) => communityId === task.communityId && month === task.month)
    return taskRow(task, viewer, now, led && task.placesPerBranch !== null ? placesOn(list, led) : 0)
  })
}

/** The viewer's branch in the line of those who wait; null when it does not. */
function waitingOf(task: TaskDoc, { led }: Viewer) {
  const index = task.standby.findIndex(({ branchId }) => branchId === led)
  const own = task.standby[index]
  return own ? { turn: index + 1, places: own.places } : null
}

/** How many places other branches offer to the viewer's. */
const offeredTo = (task: TaskDoc, { led }: Viewer): number =>
  Object.values(task.handovers).reduce((sum, { to, places }) => sum + (to === led ? places : 0), 0)

/**
 * A task as a list shows it to this viewer, with what they may do and why not.
 * @param claimed how many places the viewer's branch has on the task's list, where that has a limit
 */
export function taskRow(task: TaskDoc, viewer: Viewer, now: Instant, claimed = 0) {
  const own = viewer.branch ? task.branches[viewer.branch] : undefined
  const source = sourceFor(task, viewer)
  const joinable = permit(whyNotJoin(task, viewer, source, now))
  const claimable = permit(
    viewer.led ? whyNotClaim(task, { branch: viewer.led, places: 1, now, claimed }) : ('notAllowed' as const),
  )
  return {
    id: task._id,
    title: task.title,
    kind: task.kind,
    urgent: task.urgent,
    state: task.state,
    startsAt: task.startsAt.getTime(),
    endsAt: task.endsAt.getTime(),
    claimUntil: task.claimUntil.getTime(),
    places: task.places,
    placesLeft: task.placesLeft,
    people: task.personIds.length,
    branch: own ? { places: own.places, placesLeft: own.placesLeft } : null,
    otherBranches: task.branchIds.filter((id) => id !== viewer.branch).length,
    limit: task.placesPerBranch === null ? null : { places: task.placesPerBranch, claimed },
    standby: task.standby.length,
    waiting: waitingOf(task, viewer),
    offeredToBranch: offeredTo(task, viewer),
    returned: task.sentBack !== null,
    mine: task.people[viewer.personId]?.state ?? null,
    claimable,
    waitable: permit(viewer.led ? whyNotWait(task, { branch: viewer.led, now }) : ('notAllowed' as const)),
    joinable,
    joinFrom: joinable.allowed ? source : null,
  }
}
