import type { Where } from './whereabouts'

/** Longer than this nobody waits for a hint. */
const PATIENCE_MS = 10_000

/** How far a point may be off. */
export const OFF_BY_METRES = 100

/** Asks the browser once where it is. */
export const locate = (): Promise<Where> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ at: 'unknown' })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ at: 'here', longitude, latitude }),
      () => resolve({ at: 'unknown' }),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  })
