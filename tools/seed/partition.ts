import { gridCode, type GridCode } from '../../types/domain/ids'
import { shortName, type Community } from './divisions'
import { groupBy, itemAt } from './lists'

/** One of the 486 grids before it has a place: its code, what people call it, and what it covers. */
export interface GridPlan {
  readonly code: GridCode
  readonly name: string
  /** The community, or the first of its villages. */
  readonly lead: Community
  /** Villages of a rural grid; empty for an urban one. */
  readonly covers: readonly Community[]
}

const RURAL_GRIDS = 183
const URBAN_GRIDS_EACH = 9
/** The last communities by code have one grid less: 31 × 9 + 3 × 8 = 303. */
const COMMUNITIES_WITH_NINE = 31

/**
 * Mechanism 1: partitions the district into 486 grids, 303 urban and 183 rural, in code order.
 * The rule knows the divisions only, so the same grids with the same codes come out every time.
 */
export function partition(communities: readonly Community[]): GridPlan[] {
  const urban = communities.filter(({ settlement }) => settlement === 'urban')
  const rural = communities.filter(({ settlement }) => settlement === 'rural')
  return [...urban.flatMap(urbanGrids), ...ruralGrids(rural)].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function urbanGrids(community: Community, index: number): GridPlan[] {
  const grids = index < COMMUNITIES_WITH_NINE ? URBAN_GRIDS_EACH : URBAN_GRIDS_EACH - 1
  return Array.from({ length: grids }, (_, grid) => ({
    code: codeOf(community, grid + 1),
    name: `${shortName(community.name)} ${grid + 1} 号网格`,
    lead: community,
    covers: [],
  }))
}

/** Within a town, villages that follow one another by code share a grid; the sharing is spread evenly. */
function ruralGrids(villages: readonly Community[]): GridPlan[] {
  const towns = [...groupBy(villages, ({ street }) => street.id).values()]
  const shares = largestRemainder(
    towns.map((town) => town.length),
    RURAL_GRIDS,
  )
  return towns.flatMap((town, index) => {
    const grids = itemAt(shares, index)
    return Array.from({ length: grids }, (_, grid) => {
      const from = Math.ceil((grid * town.length) / grids)
      const covers = town.slice(from, Math.ceil(((grid + 1) * town.length) / grids))
      const lead = itemAt(covers, 0)
      return { code: codeOf(lead, 1), name: ruralName(covers), lead, covers }
    })
  })
}

const ruralName = (covers: readonly Community[]): string =>
  covers.length === 1 ? `${itemAt(covers, 0).name}网格` : `${covers.map(({ name }) => shortName(name)).join('—')}网格`

const codeOf = (lead: Community, number: number): GridCode => gridCode(`${lead.id}${String(number).padStart(3, '0')}`)

/** Shares `seats` in proportion to the sizes: whole parts first, then by remainder, ties to the earlier. */
export function largestRemainder(sizes: readonly number[], seats: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const exact = sizes.map((size) => (size * seats) / total)
  const shares = exact.map(Math.floor)
  const left = seats - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = itemAt(shares, index) + 1
  return shares
}
