import type { MapPlace } from './map-place'

/** Shows a place on a map page of its own, from which a way leads there; nothing of the person goes along. */
export function openPlace({ name, longitude, latitude }: MapPlace): void {
  const query = new URLSearchParams({
    position: `${longitude},${latitude}`,
    name,
    coordinate: 'wgs84',
    callnative: '1',
  })
  window.open(`https://uri.amap.com/marker?${query.toString()}`, '_blank', 'noopener')
}
