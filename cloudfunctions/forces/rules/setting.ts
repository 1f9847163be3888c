import type { GridCode } from '../../../types/domain/ids'
import type { Point } from '../../../types/documents/org'
import type { Field, Sink, Source } from './field'
import { planeAt, type Spot } from './plane'
import type { BalanceQuestion, GridFloor, Member } from './question'
import { weightsFor } from './weights'

/** A question made ready, sorted by id: the answer must not depend on the order in which rows were read. */
export interface Setting {
  /** In the order of the field's sinks. */
  readonly grids: readonly GridFloor[]
  readonly members: readonly Member[]
  /** Those who may move under the rules, in the order of the field's sources. */
  readonly movable: readonly Member[]
  readonly sinkOf: ReadonlyMap<GridCode, number>
  readonly spotOf: (point: Point) => Spot
  readonly field: Field
}

/** Where a member is counted unless the plan moves them. */
export const standsIn = ({ gridId, support, mayMove }: Member): GridCode => (mayMove ? gridId : (support ?? gridId))

/** @throws when a grid is named that is not listed, or a person or grid is listed twice */
export function settingOf(question: BalanceQuestion): Setting {
  const { rules } = question
  const grids = sortedOnce(question.grids, ({ gridId }) => gridId)
  const members = sortedOnce(question.members, ({ personId }) => personId)
  const sinkOf = new Map(grids.map(({ gridId }, j) => [gridId, j]))
  const indexOf = (grid: GridCode): number => {
    const j = sinkOf.get(grid)
    if (j === undefined) throw new Error(`${grid} is not among the grids`)
    return j
  }
  const count = (counted: readonly Member[]): Int32Array => {
    const counts = new Int32Array(grids.length)
    for (const member of counted) {
      const j = indexOf(standsIn(member))
      counts[j] = (counts[j] ?? 0) + 1
    }
    return counts
  }
  const present = count(members)
  const above = (j: number): number => (present[j] ?? 0) - (grids[j]?.floor ?? 0)
  const mayLeave = ({ mayMove, gridId }: Member): boolean => mayMove && (rules.relays || above(indexOf(gridId)) > 0)
  const movable = members.filter(mayLeave)
  const still = count(members.filter((member) => !mayLeave(member)))
  const spotOf = planeAt(grids.map(({ centre }) => centre))
  const sinks = grids.map(({ settlement, centre, floor }, j): Sink => ({
    ...spotOf(centre),
    need: Math.max(0, floor - (still[j] ?? 0)),
    rural: settlement === 'rural',
    open: rules.relays || above(j) < 0,
  }))
  const sources = movable.map(({ gridId, home, support }): Source => ({
    ...spotOf(home),
    amount: 1,
    home: indexOf(gridId),
    support: support === null || support === gridId ? -1 : indexOf(support),
  }))
  const longest = Math.ceil(across([...sinks, ...sources])) + rules.changeMetres
  const field = {
    sources,
    sinks,
    cap: rules.capMetres ?? Infinity,
    separate: rules.separate,
    change: rules.changeMetres,
    ...weightsFor(grids.length, longest),
  }
  return { grids, members, movable, sinkOf, spotOf, field }
}

function sortedOnce<T>(rows: readonly T[], idOf: (row: T) => string): T[] {
  const sorted = [...rows].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  for (const [i, row] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next && idOf(row) === idOf(next)) throw new Error(`${idOf(row)} is listed twice`)
  }
  return sorted
}

/** The diagonal of the smallest upright rectangle around all spots: no leg is longer. */
function across(spots: readonly Spot[]): number {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of spots) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return spots.length > 0 ? Math.hypot(east - west, north - south) : 0
}
