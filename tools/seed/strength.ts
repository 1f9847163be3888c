import type { GridCode } from '../../types/domain/ids'
import { FLOORS, type MemberKind } from '../../types/domain/org'
import type { GridDoc } from '../../types/documents/org'
import { DEMO_PLACES } from './demo'
import { itemAt, valueOf } from './lists'
import { Random } from './random'

/** How many of each kind live in a grid. */
export type Strength = Readonly<Record<MemberKind, number>>

const TOTALS: Strength = { cadre: 5200, volunteer: 15_500 }
const DEMO_STRENGTH: Strength = { cadre: 7, volunteer: 28 }

/** Where people are scarce: share of grids below the floor, by how many, and how far above it the others are. */
const SKEW = {
  cadre: {
    urban: { shortShare: 0.05, missing: [1, 3], spare: [2, 10] },
    rural: { shortShare: 0.17, missing: [1, 4], spare: [0, 6] },
  },
  volunteer: {
    urban: { shortShare: 0.24, missing: [1, 10], spare: [0, 9] },
    rural: { shortShare: 0.3, missing: [2, 14], spare: [0, 9] },
  },
} as const

/**
 * Mechanisms 12 and 13: the district as a whole has people enough for the floors (6 cadres, 30 volunteers a grid),
 * about a third of its grids do not. Totals are exact.
 */
export function shareStrength(grids: readonly GridDoc[], seed: number): ReadonlyMap<GridCode, Strength> {
  const cadres = shareOut(grids, 'cadre', seed)
  const volunteers = shareOut(grids, 'volunteer', seed)
  return new Map(
    grids.map(({ _id }) => [_id, { cadre: valueOf(cadres, _id), volunteer: valueOf(volunteers, _id) }] as const),
  )
}

function shareOut(grids: readonly GridDoc[], kind: MemberKind, seed: number): Map<GridCode, number> {
  const random = new Random(seed, `strength ${kind}`)
  const floor = FLOORS[kind]
  const counts = new Map(grids.map((grid) => [grid._id, drawCount(grid, kind, random)]))
  counts.set(DEMO_PLACES.grid, DEMO_STRENGTH[kind])
  const short = TOTALS[kind] - [...counts.values()].reduce((sum, count) => sum + count, 0)
  const step = Math.sign(short)
  // Only grids that stay at or above the floor take up the difference, so the skew is kept.
  const elastic = random.shuffled(grids.map(({ _id }) => _id)).filter((id) => id !== DEMO_PLACES.grid)
  for (let left = short, turn = 0; left !== 0; turn += 1) {
    const id = itemAt(elastic, turn % elastic.length)
    const count = valueOf(counts, id)
    if (count < floor || count + step < floor) continue
    counts.set(id, count + step)
    left -= step
  }
  return counts
}

function drawCount(grid: GridDoc, kind: MemberKind, random: Random): number {
  const { shortShare, missing, spare } = SKEW[kind][grid.settlement]
  return random.chance(shortShare) ? FLOORS[kind] - random.within(missing) : FLOORS[kind] + random.within(spare)
}
