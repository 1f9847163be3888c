import { NEAR_METRES, type Whereabouts } from '../../../types/domain/attendance'
import { metresBetween, type Place } from '../../../types/domain/places'
import type { StationDoc } from '../../../types/documents/org'

/**
 * What is kept of where somebody said they were: near or far, and nothing at a station that does not ask (mechanism 26). It decides nothing.
 * @param place rounded to some 100 m on the phone; undefined when they did not say
 */
export function whereaboutsOf(
  station: Pick<StationDoc, 'point' | 'asksWhere'> | null,
  place: Place | undefined,
): Whereabouts | undefined {
  if (!station?.asksWhere || !place) return undefined
  const [longitude, latitude] = station.point.coordinates
  return metresBetween(place, { longitude, latitude }) <= NEAR_METRES ? 'near' : 'far'
}
