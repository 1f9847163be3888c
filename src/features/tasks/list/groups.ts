import type { Instant } from '../../../../types/domain/time'
import { phaseOf, type Phase, placesEmpty } from '../phase'
import type { TaskRow, TaskView } from '../view'

/** Which of the list's parts shows a group besides 全部: what can be taken, or what is one's own. */
export type Part = 'all' | 'todo' | 'own'

export interface TaskGroup {
  readonly key: 'handed' | 'claim' | 'answer' | 'join' | 'accept' | 'own' | 'others'
  /** Empty for what needs no words: the rest. */
  readonly title: string
  readonly part: Part
  readonly tasks: readonly TaskRow[]
}

/** The words of the segmented control. */
export const PART_WORDS: Readonly<Record<TaskView, Readonly<Record<'todo' | 'own', string>>>> = {
  branch: { todo: '没认领', own: '我们的' },
  helper: { todo: '能参加', own: '我的' },
  community: { todo: '没领完', own: '等验收' },
}

/** A month's tasks in the order in which this view must act: what to take first, then its own by urgency, then the rest. */
export function groupsOf(tasks: readonly TaskRow[], view: TaskView, now: Instant): readonly TaskGroup[] {
  const taken = new Set<TaskRow>()
  const pick = (wanted: (task: TaskRow) => boolean) => {
    const found = tasks.filter((task) => !taken.has(task) && wanted(task))
    for (const task of found) taken.add(task)
    return found
  }
  const groups = WANTED[view].map(({ wanted, title, ...group }) => {
    const found = byUrgency(
      pick((task) => wanted(task, phaseOf(task, now))),
      view,
      now,
    )
    return { ...group, title: typeof title === 'string' ? title : title(found), tasks: found }
  })
  const others: TaskGroup = {
    key: 'others',
    title: '',
    part: 'all',
    tasks: byUrgency(
      pick(() => true),
      view,
      now,
    ),
  }
  return [...groups, others].filter((group) => group.tasks.length > 0)
}

interface Wanted extends Pick<TaskGroup, 'key' | 'part'> {
  readonly title: string | ((tasks: readonly TaskRow[]) => string)
  readonly wanted: (task: TaskRow, phase: Phase) => boolean
}

const untouched = (task: TaskRow) => task.placesLeft === task.places
const open = (phase: Phase) => phase === 'ahead' || phase === 'running'

const WANTED: Readonly<Record<TaskView, readonly Wanted[]>> = {
  branch: [
    {
      key: 'handed',
      part: 'todo',
      title: '别的支部想转给咱们',
      wanted: (task, phase) => task.offeredToBranch > 0 && phase === 'ahead',
    },
    {
      key: 'claim',
      part: 'todo',
      title: (tasks) => (tasks.every(untouched) ? '还没人认领' : '还能认领'),
      wanted: (task) => task.claimable.allowed,
    },
    { key: 'own', part: 'own', title: '我们支部的', wanted: (task) => task.branch !== null || task.mine !== null },
  ],
  helper: [
    { key: 'answer', part: 'own', title: '等您回话', wanted: (task, phase) => task.mine === 'offered' && open(phase) },
    {
      key: 'join',
      part: 'todo',
      title: '还能参加',
      wanted: (task) => task.mine === null && task.joinable.allowed,
    },
    { key: 'own', part: 'own', title: '您答应的', wanted: (task) => task.mine !== null },
  ],
  community: [
    { key: 'accept', part: 'own', title: '等您验收', wanted: (_task, phase) => phase === 'toAccept' },
    { key: 'claim', part: 'todo', title: '位子没领完', wanted: (task, phase) => open(phase) && task.placesLeft > 0 },
    { key: 'own', part: 'all', title: '都领走了', wanted: (_task, phase) => open(phase) },
  ],
}

const RANK: Readonly<Record<Phase, number>> = {
  running: 1,
  ahead: 1,
  toAccept: 2,
  missed: 3,
  accepted: 4,
  withdrawn: 5,
}

/** Short of people first, then by start; what is finished comes last, the newest first. */
function byUrgency(tasks: readonly TaskRow[], view: TaskView, now: Instant): TaskRow[] {
  const rank = (task: TaskRow) => {
    const phase = phaseOf(task, now)
    return open(phase) && placesEmpty(task, view) > 0 ? 0 : RANK[phase]
  }
  const byStart = (a: TaskRow, b: TaskRow) =>
    phaseOf(a, now) === 'accepted' ? b.startsAt - a.startsAt : a.startsAt - b.startsAt
  return [...tasks].sort((a, b) => rank(a) - rank(b) || byStart(a, b))
}
