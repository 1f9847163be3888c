import { type Box, overlap, type Spot } from './frame'
import { type Cell, type Lattice, tileWidth } from './lattice'

/** A street that wants tiles around its centre. */
export interface Seedling {
  readonly centre: Spot
  readonly tiles: number
}

/** How much nearer a cell seems for every neighbour that is there already, in tiles. It closes notches. */
const TOGETHER = 0.22

/**
 * Gives every street its cells: always the one that is furthest behind takes its best free cell, which touches its own, keeps an
 * empty cell to everybody else's, and lies under nobody else's name.
 * @param reserved the box of each street's name, once it is known
 * @returns the cells of each street, or undefined when somebody has no cell left
 */
export function grow(lattice: Lattice, seedlings: readonly Seedling[], reserved: readonly Box[]): Cell[][] | undefined {
  const owners: (number | undefined)[] = []
  const blobs = seedlings.map((): Cell[] => [])
  const edges = seedlings.map(() => new Set<Cell>())
  const together = TOGETHER * tileWidth(lattice.radius)
  const named = lattice.cells.map((cell) => reserved.findIndex((name) => overlap(lattice.boxOf(cell), name)))
  const around = (cell: Cell, of: Lattice['touching']) => of[cell.index] ?? []
  const isFree = (cell: Cell, street: number) => {
    if (owners[cell.index] !== undefined) return false
    const name = named[cell.index] ?? -1
    return (
      (name === -1 || name === street) &&
      around(cell, lattice.guarded).every((near) => (owners[near.index] ?? street) === street)
    )
  }
  const cost = (cell: Cell, street: number, centre: Spot) => {
    let own = 0
    for (const near of around(cell, lattice.touching)) if (owners[near.index] === street) own++
    return Math.hypot(cell.x - centre.x, cell.y - centre.y) - together * own
  }

  for (let street = furthestBehind(seedlings, blobs); street !== undefined;) {
    const seedling = seedlings[street]
    const blob = blobs[street]
    const edge = edges[street]
    if (!seedling || !blob || !edge) return undefined
    const here = street
    const candidates = blob.length === 0 ? lattice.cells : edge
    const best = cheapest(candidates, (cell) => (isFree(cell, here) ? cost(cell, here, seedling.centre) : Infinity))
    if (!best) return undefined
    owners[best.index] = here
    blob.push(best)
    edge.delete(best)
    for (const near of around(best, lattice.touching)) if (owners[near.index] === undefined) edge.add(near)
    street = furthestBehind(seedlings, blobs)
  }
  return blobs
}

/** The one with the smallest share of its tiles, the first of several; undefined when all have theirs. */
function furthestBehind(seedlings: readonly Seedling[], blobs: readonly Cell[][]): number | undefined {
  let behind: number | undefined
  let least = 1
  for (const [street, { tiles }] of seedlings.entries()) {
    const share = (blobs[street]?.length ?? 0) / tiles
    if (share < least) {
      least = share
      behind = street
    }
  }
  return behind
}

function cheapest(cells: Iterable<Cell>, cost: (cell: Cell) => number): Cell | undefined {
  let best: Cell | undefined
  let least = Infinity
  for (const cell of cells) {
    const price = cost(cell)
    if (price < least || (price === least && best && price < Infinity && cell.index < best.index)) {
      least = price
      best = cell
    }
  }
  return best
}
