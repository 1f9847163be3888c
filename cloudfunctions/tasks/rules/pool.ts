import type { BranchId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'

/** What of a task says whose its places are: one update replaces all of it, on the condition that it is as it was read. */
export type Pool = Pick<TaskDoc, 'placesLeft' | 'branchIds' | 'branches' | 'standby' | 'handovers'>

export interface Moved {
  readonly branchId: BranchId
  readonly places: number
}

/** Gives a branch places, its first or more. */
export function withPlaces(pool: Pool, to: { branch: BranchId; name: string; places: number }): Pool {
  const had = pool.branches[to.branch]
  return {
    ...pool,
    branchIds: had ? pool.branchIds : [...pool.branchIds, to.branch],
    branches: {
      ...pool.branches,
      [to.branch]: {
        name: had?.name ?? to.name,
        places: (had?.places ?? 0) + to.places,
        placesLeft: (had?.placesLeft ?? 0) + to.places,
      },
    },
  }
}

const without = <V>(map: Readonly<Record<BranchId, V>>, branch: BranchId) => {
  const { [branch]: _gone, ...rest } = map
  return rest
}

/** Takes empty places from a branch; with its last one it is off the task, and so is what it offered to another. */
export function withoutPlaces(pool: Pool, from: { branch: BranchId; places: number }): Pool {
  const had = pool.branches[from.branch]
  if (!had) return pool
  if (had.places === from.places) {
    return {
      ...pool,
      branchIds: pool.branchIds.filter((id) => id !== from.branch),
      branches: without(pool.branches, from.branch),
      handovers: without(pool.handovers, from.branch),
    }
  }
  const left = { ...had, places: had.places - from.places, placesLeft: had.placesLeft - from.places }
  return { ...pool, branches: { ...pool.branches, [from.branch]: left } }
}

/**
 * 候补: whoever asked first gets what is free, up to what they asked for; what they did not get they go on waiting for.
 * A branch whose month is full is passed over and keeps its place in the line.
 * @param room how many more places each branch may have this month; missing: as many as it likes
 */
export function moveUp(pool: Pool, room: ReadonlyMap<BranchId, number>): { pool: Pool; moved: readonly Moved[] } {
  let next = pool
  const moved: Moved[] = []
  const waiting: TaskDoc['standby'][number][] = []
  for (const one of pool.standby) {
    const places = Math.max(0, Math.min(one.places, next.placesLeft, room.get(one.branchId) ?? one.places))
    if (places > 0) {
      const given = withPlaces(next, { branch: one.branchId, name: one.name, places })
      next = { ...given, placesLeft: given.placesLeft - places }
      moved.push({ branchId: one.branchId, places })
    }
    if (places < one.places) waiting.push({ ...one, places: one.places - places })
  }
  return { pool: { ...next, standby: waiting }, moved }
}
