/** What one move and one unmet place cost beside the metres; all whole numbers. */
export interface Weights {
  readonly move: number
  readonly unmet: number
}

/**
 * Weights that make the cheapest plan the one with the least shortfall, then the fewest people moved, then the fewest metres.
 *
 * Two plans differ by cycles in which every grid, and the pool of people without a place, occurs at most once. Each
 * occurrence joins one leg that is added to one that is dropped, so a cycle adds at most `grids + 1` legs, drops as many, and
 * changes the metres by at most (grids + 1) · longest < move. The same bound on moves and metres together lies below unmet, and
 * a cycle changes the shortfall by at most one, as the pool occurs once. So no cycle that lowers cost raises an earlier aim.
 *
 * Prices are sums along a path of the tree: below 2 · unmet. A reduced cost adds two of them and a leg: below 2^53 while
 * `unmet` is at most 2^51, so that all arithmetic is exact.
 * @param longest the most metres a leg can cost, with the price of a change
 * @throws RangeError beyond 2^51: some 85,000 grids 300 km across
 */
export function weightsFor(grids: number, longest: number): Weights {
  const move = (grids + 1) * longest + 1
  const unmet = (grids + 1) * (move + longest) + 1
  if (unmet > 2 ** 51) throw new RangeError(`${grids} grids, ${longest} m across: too large for exact costs`)
  return { move, unmet }
}
