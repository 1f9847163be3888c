/** A spot on the earth, WGS-84, in degrees. */
export interface Place {
  readonly longitude: number
  readonly latitude: number
}

const METRES_A_DEGREE = 111_195
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Over a district the earth is flat enough: off by less than a metre in ten kilometres. */
export function metresBetween(a: Place, b: Place): number {
  const east = (a.longitude - b.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2))
  return Math.round(Math.hypot(east, a.latitude - b.latitude) * METRES_A_DEGREE)
}

/** A thousandth of a degree is some 100 m: what a phone says of where it is, is rounded to that before it is sent. */
const COARSE_A_DEGREE = 1000
export const coarsePlace = ({ longitude, latitude }: Place): Place => ({
  longitude: Math.round(longitude * COARSE_A_DEGREE) / COARSE_A_DEGREE,
  latitude: Math.round(latitude * COARSE_A_DEGREE) / COARSE_A_DEGREE,
})
