import type { DivisionCode, MerchantId } from '../../../types/domain/ids'
import { DAY, dayOf, type Instant, startOfDay } from '../../../types/domain/time'
import type { AllianceMonthDoc, PlacePoints } from '../../../types/documents/alliance'
import { addPlaces, NO_POINTS, NOWHERE } from './fold'

/** Digits of a place's children: district → street → community → grid. */
const CHILD_DIGITS: Readonly<Record<number, number>> = { 6: 9, 9: 12, 12: 15 }

/** Years whose points lapse at the end of the year that a moment is in. @param lapsesAt when those of a year lapse; null: never */
export function yearsExpiring(now: Instant, lapsesAt: (year: number) => Instant | null): string[] {
  const year = Number(dayOf(now).slice(0, 4))
  const end = startOfDay(`${year}-12-31`) + DAY
  const years = Array.from({ length: 11 }, (_unused, i) => year - i)
  return years.filter((one) => lapsesAt(one) === end).map(String)
}

/** A place's points as they are shown. */
export function shownPoints({ lots, ...flows }: PlacePoints, expiring: readonly string[]) {
  const held = Object.entries(lots)
  return {
    ...flows,
    outstanding: held.reduce((sum, [, points]) => sum + points, 0),
    expiring: held.reduce((sum, [year, points]) => sum + (expiring.includes(year) ? points : 0), 0),
  }
}

/** A month cut to a place: its total, and each place right below it. */
export function cutToPlace(
  { places, merchants }: Pick<AllianceMonthDoc, 'places' | 'merchants'>,
  scope: DivisionCode,
): {
  readonly total: PlacePoints
  readonly below: ReadonlyMap<string, PlacePoints>
  readonly merchants: readonly (AllianceMonthDoc['merchants'][MerchantId] & { readonly id: MerchantId })[]
} {
  const digits = CHILD_DIGITS[scope.length] ?? scope.length
  const below = new Map<string, PlacePoints>()
  let total = NO_POINTS
  for (const [place, points] of Object.entries(places)) {
    const inside = place.startsWith(scope) || (place === NOWHERE && scope.length === 6)
    if (!inside) continue
    total = addPlaces(total, points)
    const child = place === NOWHERE ? NOWHERE : place.slice(0, digits)
    below.set(child, addPlaces(below.get(child) ?? NO_POINTS, points))
  }
  const own = Object.entries(merchants).flatMap(([id, sums]) =>
    id.startsWith(`m${scope}`) ? [{ id: id as MerchantId, ...sums }] : [],
  )
  return { total, below, merchants: own.sort((a, b) => b.redeemed.points - a.redeemed.points) }
}
