import {
  communityCode,
  DISTRICT,
  type DivisionCode,
  type GridCode,
  type OrderId,
  streetCode,
} from '../../../types/domain/ids'
import type { OrderLevel } from '../../../types/domain/muster'
import { DAY, type Instant } from '../../../types/domain/time'
import type { OrderDoc } from '../../../types/documents/muster'

/** An order may be written a little ahead, never for next month. */
const MOST_DAYS_AHEAD = 7

interface Wish {
  readonly scope: DivisionCode
  readonly places: readonly DivisionCode[]
  readonly level: OrderLevel
  readonly compulsory: boolean
  readonly assembleAt: Instant
}

/** Places that the issuer's own does not cover: an order never leaves its scope (mechanism 5). */
export const isOutside = (scope: DivisionCode, places: readonly DivisionCode[]): boolean =>
  places.some((place) => !place.startsWith(scope))

/** Is this a time to come: not past, and within a week? */
const isTimely = (assembleAt: Instant, now: Instant): boolean =>
  assembleAt > now && assembleAt <= now + MOST_DAYS_AHEAD * DAY

/** Why this order cannot go out, or null; whom it would reach is known later. */
export function whyNotIssue(wish: Wish, now: Instant): 'placeOutside' | 'notAnEmergency' | 'timeWrong' | null {
  if (isOutside(wish.scope, wish.places)) return 'placeOutside'
  if (wish.compulsory && wish.level !== 'emergency') return 'notAnEmergency'
  return isTimely(wish.assembleAt, now) ? null : 'timeWrong'
}

type Change =
  { readonly kind: 'amend'; readonly assembleAt: Instant } | { readonly kind: 'end' } | { readonly kind: 'lesson' }

/** Why an order cannot be changed so by somebody who looks after `scope`, or null. A lesson comes from anybody it reached, once it is over. */
export function whyNotChange(
  order: OrderDoc,
  scope: DivisionCode,
  change: Change,
  now: Instant,
): 'notYourOrder' | 'orderOver' | 'orderRunning' | 'timeWrong' | null {
  if (change.kind === 'lesson') {
    if (!order.reach.includes(scope)) return 'notYourOrder'
    return order.state === 'ended' ? null : 'orderRunning'
  }
  if (order.scope !== scope) return 'notYourOrder'
  if (order.state === 'ended') return 'orderOver'
  // A time that stays may have passed meanwhile.
  const moved = change.kind === 'amend' && change.assembleAt !== order.assembleAt.getTime()
  return moved && !isTimely(change.assembleAt, now) ? 'timeWrong' : null
}

/** Everybody who watches over a place that the order reaches: the district, its streets and communities, and the issuer. */
export function reachOf(scope: DivisionCode, grids: readonly GridCode[]): DivisionCode[] {
  return [...new Set<DivisionCode>([DISTRICT, scope, ...grids.map(streetCode), ...grids.map(communityCode)])].sort()
}

/** `o` and 24 hex digits of whose request it was: the same request makes the same order. @param digest of person and requestId */
export const orderIdOf = (digest: string): OrderId => `o${digest.slice(0, 24)}`
