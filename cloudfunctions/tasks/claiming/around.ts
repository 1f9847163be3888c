import type { BranchId } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import type { Instant } from '../../../types/domain/time'
import type { Handover, TaskDoc } from '../../../types/documents/tasks'
import type { Db } from '../../_kernel/db'
import { branchesOf } from '../../org/public'
import { whyNotOffer } from '../rules/handover'
import { clashWith, sourceFor, whyNotJoin } from '../rules/place'
import { reachesBranch, type Viewer } from '../rules/viewer'
import { tasksOfPerson } from '../store'
import { placesClaimed } from './store'

const whyNotHand = (task: TaskDoc, led: BranchId | null, now: Instant) =>
  led ? whyNotOffer(task, { branch: led, places: 1, now }) : ('notAllowed' as const)

/** May this person take a place, or say yes to one? Only then a clash matters. */
const couldCome = (task: TaskDoc, viewer: Viewer, now: Instant) =>
  whyNotJoin(task, viewer, sourceFor(task, viewer), now) === null

/** What is read beside one task for this viewer; each only where it is shown, all at once: at most 3 trips. */
export async function readAround(db: Db, task: TaskDoc, viewer: Viewer, now: Instant) {
  const { led } = viewer
  const limited = led !== null && task.placesPerBranch !== null
  const [mine, claimed, branches] = await Promise.all([
    couldCome(task, viewer, now) ? tasksOfPerson(db, viewer.personId, task.startsAt) : [],
    limited ? placesClaimed(db, task._id, led) : 0,
    whyNotHand(task, led, now) === null ? branchesOf(db, task.communityId) : [],
  ])
  return { clash: clashWith(task, mine), claimed, branches }
}

const entriesOf = (handovers: TaskDoc['handovers']) => Object.entries(handovers) as [BranchId, Handover][]

/** A task's places and who is after them, as this viewer sees it. */
export function aroundOf(
  task: TaskDoc,
  { led }: Viewer,
  read: Pick<Awaited<ReturnType<typeof readAround>>, 'clash' | 'branches'> & {
    readonly arranges: boolean
    readonly now: Instant
  },
) {
  const { clash, branches, arranges, now } = read
  return {
    line: task.standby.map(({ branchId, name, places }) => ({ id: branchId, name, places })),
    handovers: entriesOf(task.handovers)
      .filter(([from, { to }]) => led !== null && (from === led || to === led))
      .map(([from, { to, toName, places }]) => ({
        from: { id: from, name: task.branches[from]?.name ?? from },
        to: { id: to, name: toName },
        places,
      })),
    releases: arranges
      ? task.releases.map(({ name, places, reason, at }) => ({ name, places, reason, at: at.getTime() }))
      : [],
    handable: permit(whyNotHand(task, led, now)),
    takers: branches
      .filter(({ _id, secretary }) => _id !== led && secretary !== null && reachesBranch(task, _id))
      .map(({ _id, name }) => ({ id: _id, name })),
    clash: clash && {
      taskId: clash._id,
      title: clash.title,
      startsAt: clash.startsAt.getTime(),
      endsAt: clash.endsAt.getTime(),
    },
  }
}
