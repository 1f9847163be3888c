import type { CommunityCode, GridCode, StreetCode } from '../../types/domain/ids'
import type { Point } from '../../types/documents/org'
import { groupBy, itemAt } from './lists'
import type { GridPlan } from './partition'
import { Random } from './random'

/**
 * A schematic district, not a surveyed one: the streets lie in the middle, the towns around them, and within each the
 * communities follow one another in code order. Only neighbourhood matters. It does not depend on the seed.
 * Edges in kilometres east and north of MIDDLE; `columns` cells a row, one cell an urban community or a rural grid.
 */
const REGIONS: Readonly<Record<string, { west: number; east: number; south: number; north: number; columns: number }>> =
  {
    '370306001': { west: -2, east: 0.8, south: -2.6, north: 0.2, columns: 3 },
    '370306002': { west: -3.9, east: -2.1, south: -1.6, north: 1.4, columns: 2 },
    '370306003': { west: -2, east: 1.8, south: 0.3, north: 3.2, columns: 4 },
    '370306004': { west: 0.9, east: 3.7, south: -2.6, north: 0.2, columns: 3 },
    '370306005': { west: -2.5, east: 3, south: 3.3, north: 5.9, columns: 5 },
    '370306100': { west: -7, east: 7, south: 6.1, north: 11.9, columns: 9 },
    '370306101': { west: -4.2, east: 5.8, south: -8.2, north: -2.8, columns: 8 },
    '370306102': { west: -12.3, east: -4.4, south: -11.5, north: -3.5, columns: 6 },
    '370306103': { west: 6, east: 12.3, south: -8, north: 0.5, columns: 5 },
    '370306104': { west: -4.2, east: 5.8, south: -12.6, north: -8.4, columns: 6 },
  }
const MIDDLE = { longitude: 117.87, latitude: 36.8 }
const KM_A_DEGREE_NORTH = 111.32
const KM_A_DEGREE_EAST = KM_A_DEGREE_NORTH * Math.cos((MIDDLE.latitude * Math.PI) / 180)
/** How far from its grid's centre a home may lie; neighbouring centres lie further apart than this. */
export const HOME_RADIUS_METRES = { urban: 140, rural: 420 } as const
const URBAN_GRIDS_A_ROW = 3

interface Spot {
  readonly east: number
  readonly north: number
}

/** Centres of all grids, and of every community in which one lies. */
export interface Layout {
  readonly grids: ReadonlyMap<GridCode, Point>
  readonly communities: ReadonlyMap<CommunityCode, Point>
}

/** Puts every grid at its own place, neighbours in code order side by side. */
export function layOut(plans: readonly GridPlan[]): Layout {
  const grids = new Map<GridCode, Point>()
  const communities = new Map<CommunityCode, Point>()
  for (const [street, inStreet] of groupBy(plans, ({ lead }) => lead.street.id)) {
    const cells = [...groupBy(inStreet, ({ lead }) => lead.id).entries()]
    for (const [index, [community, inCell]] of cells.entries()) {
      const { centre, width, height } = cellAt(street, index, cells.length)
      const middle = stirred(community, centre, 0.08 * width, 0.08 * height)
      communities.set(community, pointAt(middle))
      for (const [number, plan] of inCell.entries()) {
        grids.set(
          plan.code,
          pointAt(inCell.length === 1 ? middle : spotWithin(plan.code, number, middle, width, height)),
        )
      }
      const [first, second] = itemAt(inCell, 0).covers
      if (first && second) {
        communities.set(first.id, pointAt({ ...middle, east: middle.east - 0.2 }))
        communities.set(second.id, pointAt({ ...middle, east: middle.east + 0.2 }))
      }
    }
  }
  return { grids, communities }
}

/** A snake of rows from the north-west, so that neighbours in code order are neighbours on the ground. */
function cellAt(street: StreetCode, index: number, cells: number) {
  const region = REGIONS[street]
  if (!region) throw new Error(`${street} has no place in the layout`)
  const row = Math.floor(index / region.columns)
  const step = index % region.columns
  const column = row % 2 === 0 ? step : region.columns - 1 - step
  const width = (region.east - region.west) / region.columns
  const height = (region.north - region.south) / Math.ceil(cells / region.columns)
  return {
    centre: { east: region.west + (column + 0.5) * width, north: region.north - (row + 0.5) * height },
    width,
    height,
  }
}

function spotWithin(code: GridCode, number: number, middle: Spot, width: number, height: number): Spot {
  const row = Math.floor(number / URBAN_GRIDS_A_ROW)
  const step = number % URBAN_GRIDS_A_ROW
  const column = row % 2 === 0 ? step : URBAN_GRIDS_A_ROW - 1 - step
  const pitch = { east: (width * 0.9) / URBAN_GRIDS_A_ROW, north: (height * 0.9) / URBAN_GRIDS_A_ROW }
  const spot = { east: middle.east + (column - 1) * pitch.east, north: middle.north + (1 - row) * pitch.north }
  return stirred(code, spot, 0.1 * pitch.east, 0.1 * pitch.north)
}

/** Moves a spot a little, always the same way for the same code: nothing in a town is on a ruled line. */
function stirred(code: string, spot: Spot, east: number, north: number): Spot {
  const random = new Random(0, `layout ${code}`)
  return { east: spot.east + (2 * random.next() - 1) * east, north: spot.north + (2 * random.next() - 1) * north }
}

const sixDigits = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const pointAt = ({ east, north }: Spot): Point => ({
  type: 'Point',
  coordinates: [
    sixDigits(MIDDLE.longitude + east / KM_A_DEGREE_EAST),
    sixDigits(MIDDLE.latitude + north / KM_A_DEGREE_NORTH),
  ],
})

/** A point at most so many metres from a centre, spread evenly over the disc. */
export function pointNear(centre: Point, radiusMetres: number, random: Random): Point {
  const kilometres = (radiusMetres / 1000) * Math.sqrt(random.next())
  const angle = 2 * Math.PI * random.next()
  const [longitude, latitude] = centre.coordinates
  return {
    type: 'Point',
    coordinates: [
      sixDigits(longitude + (kilometres * Math.cos(angle)) / KM_A_DEGREE_EAST),
      sixDigits(latitude + (kilometres * Math.sin(angle)) / KM_A_DEGREE_NORTH),
    ],
  }
}
