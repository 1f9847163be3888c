import type { BranchId } from '../../../types/domain/ids'
import type { HandoverDeed } from '../../../types/domain/tasks'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Instant } from '../../../types/domain/time'
import { pastLimit } from './claim'
import { type Pool, withoutPlaces, withPlaces } from './pool'
import { reachesBranch } from './viewer'

export interface Ask {
  readonly deed: HandoverDeed
  /** Who does it: the giver offers and takes back, the taker accepts and declines. */
  readonly branch: BranchId
  readonly other: BranchId
  readonly places: number
  readonly now: Instant
  /** The other branch as it is, for an offer: null when there is none, or when nobody leads it. */
  readonly otherName: string | null
  /** What the taker has on the month's list, for an acceptance. */
  readonly claimed: number
}

/** May a branch offer its empty places to another? People stay with the branch they said yes to (ADR 0104). */
export function whyNotOffer(task: TaskDoc, ask: Pick<Ask, 'branch' | 'places' | 'now'>) {
  if (task.state !== 'open') return 'taskClosed'
  if (ask.now >= task.startsAt.getTime()) return 'taskStarted'
  const claimed = task.branches[ask.branch]
  if (!claimed) return 'notClaimed'
  if (task.handovers[ask.branch]) return 'alreadyOffered'
  if (claimed.placesLeft < ask.places) return 'peopleAssigned'
  return null
}

/** May the taker accept? Asked before the offer is looked at only for what the offer does not say. */
export function whyNotAccept(task: TaskDoc, ask: Pick<Ask, 'branch' | 'other' | 'places' | 'now' | 'claimed'>) {
  if (task.state !== 'open') return 'taskClosed'
  if (ask.now >= task.startsAt.getTime()) return 'taskStarted'
  const offer = task.handovers[ask.other]
  if (offer?.to !== ask.branch || offer.places !== ask.places) return 'notOffered'
  if ((task.branches[ask.other]?.placesLeft ?? 0) < ask.places) return 'notOffered'
  if (pastLimit(task.placesPerBranch, ask.claimed, ask.places)) return 'claimLimit'
  return null
}

const whyNotTo = (task: TaskDoc, { branch, other, otherName }: Ask) =>
  other === branch
    ? 'ownBranch'
    : !reachesBranch(task, other)
      ? 'notForYourGrid'
      : otherName === null
        ? 'branchUnled'
        : null

/** What a step of a handover makes of the task's places and offers, or why it cannot be taken. */
export function decideHandover(task: TaskDoc, ask: Ask, by: { personId: TaskDoc['standby'][number]['by'] }) {
  const { deed, branch, other, places, now, otherName } = ask
  if (deed === 'offer') {
    const why = whyNotTo(task, ask) ?? whyNotOffer(task, ask)
    const offer = { to: other, toName: otherName ?? other, places, by: by.personId, at: new Date(now) }
    return why ?? ({ ...poolOf(task), handovers: { ...task.handovers, [branch]: offer } } satisfies Pool)
  }
  const [giver, taker] = deed === 'takeBack' ? [branch, other] : [other, branch]
  if (deed === 'accept') {
    const why = whyNotAccept(task, ask)
    if (why) return why
    const offered = withoutOffer(poolOf(task), giver)
    const given = withoutPlaces(offered, { branch: giver, places })
    const taken = withPlaces(given, { branch: taker, name: task.handovers[giver]?.toName ?? taker, places })
    return { ...taken, standby: waitingLess(task.standby, taker, places) }
  }
  if (task.state !== 'open') return 'taskClosed'
  return task.handovers[giver]?.to === taker ? withoutOffer(poolOf(task), giver) : 'notOffered'
}

export const poolOf = ({ placesLeft, branchIds, branches, standby, handovers }: TaskDoc): Pool => ({
  placesLeft,
  branchIds,
  branches,
  standby,
  handovers,
})

/** Whoever was waiting for places waits for so many fewer. */
const waitingLess = (standby: TaskDoc['standby'], branch: BranchId, places: number) =>
  standby
    .map((one) => (one.branchId === branch ? { ...one, places: one.places - places } : one))
    .filter((one) => one.places > 0)

function withoutOffer(pool: Pool, giver: BranchId): Pool {
  const { [giver]: _gone, ...handovers } = pool.handovers
  return { ...pool, handovers }
}
