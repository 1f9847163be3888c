import type { Point } from '../../../types/documents/org'

/** Great-circle distance, reckoned independently of the layout. */
export function metresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [eastA, northA] = a.coordinates
  const [eastB, northB] = b.coordinates
  const half =
    Math.sin(radians(northB - northA) / 2) ** 2 +
    Math.cos(radians(northA)) * Math.cos(radians(northB)) * Math.sin(radians(eastB - eastA) / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half))
}
