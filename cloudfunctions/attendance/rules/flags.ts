import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc } from '../../../types/documents/attendance'

/** A couple shares a phone; from here on somebody should look. */
const MANY_ON_A_PHONE = 3
/** Nobody signs in at two stations within so many minutes without hurrying. */
const FAR_APART_MINUTES = 20

export type Flag =
  | { readonly kind: 'samePhone'; readonly people: number }
  | { readonly kind: 'elsewhere'; readonly stationName: string; readonly minutes: number }
  | { readonly kind: 'far' }

type Seen = Pick<
  AttendanceDoc,
  '_id' | 'personId' | 'stationId' | 'stationName' | 'checkedInAt' | 'device' | 'whereabouts'
>

const apart = (a: Seen, b: Seen): number => Math.abs(a.checkedInAt.getTime() - b.checkedInAt.getTime())

/**
 * What asks for a human's eye: many people from one phone, one person at two stations within minutes, and somebody
 * who said they were far. Never a refusal.
 * @param stays of one shift @param others the same people's stays around that time, wherever
 * @returns by stay
 */
export function flagsOf(stays: readonly Seen[], others: readonly Seen[]): ReadonlyMap<string, readonly Flag[]> {
  const onPhone = new Map<string, number>()
  for (const { device } of stays) if (device) onPhone.set(device, (onPhone.get(device) ?? 0) + 1)
  return new Map(
    stays.map((stay) => {
      const people = stay.device ? (onPhone.get(stay.device) ?? 0) : 0
      const [nearest] = others
        .filter((other) => other.personId === stay.personId && other.stationId !== stay.stationId)
        .filter((other) => apart(other, stay) < FAR_APART_MINUTES * MINUTE)
        .sort((a, b) => apart(a, stay) - apart(b, stay))
      const flags: Flag[] = people >= MANY_ON_A_PHONE ? [{ kind: 'samePhone', people }] : []
      if (nearest) {
        const minutes = Math.floor(apart(nearest, stay) / MINUTE)
        flags.push({ kind: 'elsewhere', stationName: nearest.stationName, minutes })
      }
      if (stay.whereabouts === 'far') flags.push({ kind: 'far' })
      return [stay._id, flags]
    }),
  )
}

/** From when to when a shift's people may have signed in elsewhere so close to it. */
export function aroundStays(stays: readonly Pick<AttendanceDoc, 'checkedInAt'>[]): readonly [Instant, Instant] {
  const times = stays.map(({ checkedInAt }) => checkedInAt.getTime())
  const margin = FAR_APART_MINUTES * MINUTE
  return [Math.min(...times) - margin, Math.max(...times) + margin]
}
