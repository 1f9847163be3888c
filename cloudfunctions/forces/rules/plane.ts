import type { Point } from '../../../types/documents/org'

const METRES_A_DEGREE = (6_371_008.8 * Math.PI) / 180

/** Metres east and north. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Upright. */
export interface Rectangle {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The smallest rectangle around some spots; of none, one that is inside out. */
export function around(spots: readonly Spot[]): Rectangle {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of spots) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, east, south, north }
}

/**
 * Lays the neighbourhood of some points flat: true to 0.2 % within 25 km, and a straight line stays the shortest way.
 * @param points WGS-84; their mean latitude is where the plane touches
 */
export function planeAt(points: readonly Point[]): (point: Point) => Spot {
  const latitude = points.reduce((sum, { coordinates }) => sum + coordinates[1], 0) / Math.max(points.length, 1)
  const eastward = METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return ({ coordinates: [longitude, north] }) => ({ x: longitude * eastward, y: north * METRES_A_DEGREE })
}

/** Whole metres, so that sums are exact and a best plan is best to the metre. */
export const metresBetween = (x: number, y: number): number => Math.round(Math.sqrt(x * x + y * y))
