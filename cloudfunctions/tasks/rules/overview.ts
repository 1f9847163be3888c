import { type BranchId, branchOfGrid, type CommunityCode, type GridCode } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'

/** A line of the month's overview, in places but for the first. */
export interface Figures {
  readonly tasks: number
  /** 要几人: all places. */
  readonly wanted: number
  /** 领了: places that a branch has claimed or a person has taken. */
  readonly claimed: number
  /** 办结: people on tasks that are accepted. */
  readonly done: number
  /** 还空: places that could still be claimed or taken, on tasks that are open. */
  readonly open: number
}

/** A community's figures as the database adds them up. */
export interface Counted extends Figures {
  readonly _id: CommunityCode
}

export interface Row extends Figures {
  readonly id: GridCode | CommunityCode | BranchId
  readonly name: string
  readonly within: string
}

type Task = Pick<TaskDoc, 'gridIds' | 'state' | 'places' | 'placesLeft' | 'branches' | 'people' | 'personIds'>

const NONE: Figures = { tasks: 0, wanted: 0, claimed: 0, done: 0, open: 0 }
const figuresOf = ({ tasks, wanted, claimed, done, open }: Figures): Figures => ({ tasks, wanted, claimed, done, open })

const add = (a: Figures, b: Figures): Figures => ({
  tasks: a.tasks + b.tasks,
  wanted: a.wanted + b.wanted,
  claimed: a.claimed + b.claimed,
  done: a.done + b.done,
  open: a.open + b.open,
})
export const sumOf = (all: readonly Figures[]): Figures => all.reduce(add, NONE)

const counts = ({ state }: Pick<Task, 'state'>) => state !== 'withdrawn'

/** A task by itself; taken back, it counts nothing. */
export const ofTask = (task: Task): Figures =>
  counts(task)
    ? {
        tasks: 1,
        wanted: task.places,
        claimed: task.places - task.placesLeft,
        done: task.state === 'accepted' ? task.personIds.length : 0,
        open: task.state === 'open' ? task.placesLeft : 0,
      }
    : NONE

/** What one branch has of tasks that reach it. */
function ofBranch(tasks: readonly Task[], branch: BranchId): Figures {
  const all = sumOf(tasks.map(ofTask))
  const taken = tasks.filter(counts)
  const sentBy = (task: Task) => Object.values(task.people).filter(({ branchId }) => branchId === branch).length
  return {
    ...all,
    claimed: taken.reduce((sum, task) => sum + (task.branches[branch]?.places ?? 0), 0),
    done: taken.reduce((sum, task) => sum + (task.state === 'accepted' ? sentBy(task) : 0), 0),
  }
}

/**
 * A community's month by grid: what reaches the grid, and what its branch has of it. A task that reaches nine grids stands in the line of
 * each, so lines do not add up to the community. Off-grid branches that claimed something follow.
 */
export function byGrid(
  tasks: readonly Task[],
  grids: readonly { readonly _id: GridCode; readonly name: string }[],
): Row[] {
  const own = new Set<string>(grids.map(({ _id }) => branchOfGrid(_id)))
  const names = new Map<BranchId, string>()
  for (const task of tasks)
    for (const [id, { name }] of Object.entries(task.branches) as [BranchId, { name: string }][])
      if (!own.has(id)) names.set(id, name)
  return [
    ...grids.map(({ _id, name }) => ({
      id: _id,
      name,
      within: '',
      ...ofBranch(
        tasks.filter(({ gridIds }) => gridIds.includes(_id)),
        branchOfGrid(_id),
      ),
    })),
    ...[...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => ({ id, name, within: '', ...ofBranch(tasks, id) })),
  ]
}

/** A street's or the district's month by community, those without a list too. */
export const byCommunity = (
  communities: readonly { readonly id: CommunityCode; readonly name: string; readonly street: string }[],
  counted: readonly Counted[],
): Row[] =>
  communities.map(({ id, name, street }) => ({
    id,
    name,
    within: street,
    ...figuresOf(counted.find(({ _id }) => _id === id) ?? NONE),
  }))
