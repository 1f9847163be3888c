import type { Instant } from '../../../types/domain/time'
import type { TaskRow, TaskView } from './view'

/** Where a task stands in its life, for people: `missed` is one whose time went by with nobody on it. */
export type Phase = 'withdrawn' | 'ahead' | 'running' | 'toAccept' | 'missed' | 'accepted'

export function phaseOf(task: TaskRow, now: Instant): Phase {
  if (task.state === 'withdrawn') return 'withdrawn'
  if (task.state === 'accepted') return 'accepted'
  if (task.state === 'accepting') return 'toAccept'
  if (now >= task.endsAt) return task.people > 0 ? 'toAccept' : 'missed'
  return now >= task.startsAt ? 'running' : 'ahead'
}

/** Places that still want a person, as this view counts them: a branch counts its own. */
export const placesEmpty = (task: TaskRow, view: TaskView): number =>
  view === 'branch' && task.branch ? task.branch.placesLeft : task.places - task.people

export interface TagWords {
  readonly tone: 'plain' | 'red' | 'pine' | 'line'
  readonly text: string
}

/** The one tag of a task, at most six characters. */
export function tagOf(task: TaskRow, view: TaskView, now: Instant): TagWords {
  const phase = phaseOf(task, now)
  if (phase === 'withdrawn') return { tone: 'line', text: '撤回了' }
  if (phase === 'accepted') return { tone: 'pine', text: '办结' }
  if (phase === 'toAccept') return { tone: 'plain', text: task.returned ? '在补充' : '等验收' }
  if (phase === 'missed') return { tone: 'plain', text: '时间过了' }
  if (view === 'helper' || !task.branch) {
    if (task.mine === 'offered') return { tone: 'red', text: '等您回话' }
    if (task.mine === 'coming') {
      return phase === 'running' ? { tone: 'plain', text: '正在办' } : { tone: 'pine', text: '答应了' }
    }
  }
  if (view === 'branch' && task.offeredToBranch > 0) return { tone: 'red', text: `转来 ${task.offeredToBranch} 个` }
  if (view === 'branch' && !task.branch && task.waiting) return { tone: 'line', text: `候补第 ${task.waiting.turn}` }
  return view === 'branch' && !task.branch ? tagOfOthers(task, now) : tagByPlaces(task, view, now)
}

function tagByPlaces(task: TaskRow, view: TaskView, now: Instant): TagWords {
  const empty = placesEmpty(task, view)
  if (empty === 0) return { tone: 'plain', text: '人齐了' }
  if (view === 'helper') return task.joinable.allowed ? room(task) : { tone: 'plain', text: '没位子了' }
  const short: TagWords = { tone: 'red', text: `还差 ${empty} 人` }
  // While branches may still claim, an empty place is no shortage yet.
  return view === 'community' && task.placesLeft > 0 && now < task.claimUntil ? room(task) : short
}

/** A task that the branch has no part in. */
function tagOfOthers(task: TaskRow, now: Instant): TagWords {
  if (task.claimable.allowed) return room(task)
  if (task.placesLeft === 0) {
    return task.otherBranches > 0 ? { tone: 'line', text: '别的支部' } : { tone: 'plain', text: '人齐了' }
  }
  return now >= task.claimUntil ? { tone: 'line', text: '认领截止' } : { tone: 'line', text: '别的网格' }
}

const room = (task: TaskRow): TagWords => ({ tone: 'plain', text: `还空 ${roomIn(task)} 个` })

/** How many places the caller could still take or claim. */
export const roomIn = (task: TaskRow): number =>
  task.joinFrom === 'branch' && task.branch ? task.branch.placesLeft : task.placesLeft
