import { momentInWords } from '@/lib/when'
import { EARLY_MINUTES, LATE_MINUTES } from '../../../../types/domain/attendance'
import { type Instant, MINUTE } from '../../../../types/domain/time'
import { phaseOf } from '../phase'
import type { Task, TaskView } from '../view'

/** What somebody can do with a task: the one main thing of the page. */
export type Deed =
  'takeOver' | 'claim' | 'wait' | 'assign' | 'answer' | 'join' | 'checkIn' | 'checkOut' | 'accept' | 'openStation'
/** What may stand beside it. */
export type SideDeed = 'decline' | 'refuse' | 'openStation' | 'share'

export interface Bar {
  readonly main: Deed | null
  readonly beside: SideDeed
}

/** Who looks at it: what for, and who they are among the people on it. */
export interface Looker {
  readonly view: TaskView | null
  readonly personId: string
  /** Opening the station's screen is what this role comes for. */
  readonly keepsStation: boolean
}

/** When people sign in: from half an hour before the start to the end. */
const doorsOpen = (task: Task, now: Instant) => now >= task.startsAt - EARLY_MINUTES * MINUTE && now < task.endsAt
/** When the station's screen is of use: people sign out for some time after the end. */
const stationOpen = (task: Task, now: Instant) =>
  now >= task.startsAt - EARLY_MINUTES * MINUTE && now <= task.endsAt + LATE_MINUTES * MINUTE

const myPlace = (task: Task, personId: string) => task.roster.find((person) => person.personId === personId)

/** The one main action for this person now, and what stands beside it. The server's permits decide, the clock picks between them. */
export function barOf(task: Task, looker: Looker, now: Instant): Bar {
  const main = mainOf(task, looker, now)
  if (main === 'takeOver') return { main, beside: 'refuse' }
  if (main === 'answer' && task.leavable.allowed) return { main, beside: 'decline' }
  const station = mayOpenStation(task, looker, now) && main !== 'openStation'
  return { main, beside: station ? 'openStation' : 'share' }
}

const mayOpenStation = (task: Task, { view }: Looker, now: Instant) =>
  view !== null && task.canShowCode && task.state === 'open' && stationOpen(task, now)

/** The first that holds, in the order in which it matters to this person. */
function mainOf(task: Task, looker: Looker, now: Instant): Deed | null {
  const { view, keepsStation } = looker
  const stay = myPlace(task, looker.personId)?.attendance
  const serving = view !== 'community'
  const helping = serving && view !== null
  const chances: readonly (readonly [Deed, boolean])[] = [
    ['checkOut', serving && stay?.state === 'in' && stationOpen(task, now)],
    ['accept', view === 'community' && task.acceptable.allowed && task.state !== 'accepted'],
    ['answer', serving && task.mine === 'offered' && task.joinable.allowed],
    ['checkIn', serving && task.mine === 'coming' && !stay && task.state === 'open' && doorsOpen(task, now)],
    ['openStation', keepsStation && mayOpenStation(task, looker, now)],
    ['takeOver', view === 'branch' && task.offeredToBranch > 0 && task.state === 'open' && now < task.startsAt],
    ['claim', view === 'branch' && task.claimable.allowed],
    ['assign', view === 'branch' && task.assignable.allowed],
    ['wait', view === 'branch' && task.waitable.allowed],
    ['join', helping && task.mine === null && task.joinable.allowed],
  ]
  return chances.find(([, holds]) => holds)?.[0] ?? null
}

/** Before somebody says yes: what they have at that time already. Nothing forbids it. */
export function clashOf({ clash }: Task, { main }: Bar, now: Instant): string | null {
  if (!clash || (main !== 'join' && main !== 'answer')) return null
  return `这个时间您还有“${clash.title}”，${momentInWords(clash.startsAt, now)}开始`
}

/** Why nothing can be done now, where that helps: a refusal's code, or null. */
export function whyNothing(task: Task, looker: Looker, now: Instant) {
  if (mainOf(task, looker, now) !== null || task.state === 'accepted') return null
  const phase = phaseOf(task, now)
  if (looker.view === 'community') return phase === 'toAccept' || phase === 'missed' ? refused(task.acceptable) : null
  if (phase !== 'ahead' && phase !== 'running') return null
  if (looker.view === 'branch' && !task.branch && !task.mine && !task.waiting) return refused(task.claimable)
  if (looker.view === 'helper' && !task.mine) return refused(task.joinable)
  return null
}

const refused = (permit: Task['claimable']) => (permit.allowed ? null : permit.code)
