import type { GridCode } from '../../../types/domain/ids'
import type { Point } from '../../../types/documents/org'
import type { Field, Sink, Source } from './field'
import { around, planeAt, type Spot } from './plane'
import type { BalanceQuestion, GridFloor, Member } from './question'
import { weightsFor } from './weights'

/** A question made ready, in order of ids: the answer must not depend on the order in which rows were read. */
export interface Setting {
  /** In the order of the field's sinks. */
  readonly grids: readonly GridFloor[]
  /** Grid by grid. */
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
export function settingOf({ members: listed, grids: floors, rules }: BalanceQuestion): Setting {
  const grids = [...floors].sort((a, b) => inOrder(a.gridId, b.gridId))
  refuseTwice(grids.map(({ gridId }) => gridId))
  refuseTwice(listed.map(({ personId }) => personId))
  const sinkOf = new Map(grids.map(({ gridId }, j) => [gridId, j]))
  const indexOf = (grid: GridCode): number => {
    const j = sinkOf.get(grid)
    if (j === undefined) throw new Error(`${grid} is not among the grids`)
    return j
  }
  const enrolled = grids.map((): Member[] => [])
  const above = grids.map(({ floor }) => -floor)
  for (const member of listed) {
    enrolled[indexOf(member.gridId)]?.push(member)
    add(above, indexOf(standsIn(member)), 1)
  }
  for (const own of enrolled) own.sort((a, b) => inOrder(a.personId, b.personId))
  const spotOf = planeAt(grids.map(({ centre }) => centre))
  const needs = grids.map(({ floor }) => floor)
  const movable: Member[] = []
  const sources: Source[] = []
  for (const [home, own] of enrolled.entries()) {
    const mayLeave = rules.relays || (above[home] ?? 0) > 0
    for (const member of own) {
      if (!member.mayMove || !mayLeave) {
        add(needs, indexOf(standsIn(member)), -1)
        continue
      }
      const { x, y } = spotOf(member.home)
      const support = member.support === null ? -1 : indexOf(member.support)
      movable.push(member)
      sources.push({ x, y, amount: 1, home, support: support === home ? -1 : support })
    }
  }
  const sinks = grids.map(({ settlement, centre }, j): Sink => ({
    ...spotOf(centre),
    need: Math.max(0, needs[j] ?? 0),
    rural: settlement === 'rural',
    open: rules.relays || (above[j] ?? 0) < 0,
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
  return { grids, members: enrolled.flat(), movable, sinkOf, spotOf, field }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1)

const add = (counts: number[], index: number, more: number): void => {
  counts[index] = (counts[index] ?? 0) + more
}

function refuseTwice(ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const id of ids) if (seen.size === seen.add(id).size) throw new Error(`${id} is listed twice`)
}

/** The diagonal of the smallest rectangle around all spots: no leg is longer. */
function across(spots: readonly Spot[]): number {
  const { west, east, south, north } = around(spots)
  return spots.length > 0 ? Math.hypot(east - west, north - south) : 0
}
