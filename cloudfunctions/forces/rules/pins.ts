import type { DivisionCode, GridCode, PersonId } from '../../../types/domain/ids'
import type { BalancePlanDoc, Move } from '../../../types/documents/forces'

export type Pins = BalancePlanDoc['pins']

/** More than a person can look through: by then the plan is another one, and is to be run. */
const PINS_KEPT = 200

/** Where somebody is set to: a grid, their own (null), or back to the plan. */
export type PinTo = GridCode | null | 'unpin'

/** Why somebody cannot be set there, or null. @param member their membership; null for nobody's */
export function whyNotPin(
  pins: Pins,
  pin: { readonly personId: PersonId; readonly to: PinTo },
  scope: DivisionCode,
  member: { readonly gridId: GridCode; readonly state: string } | null,
): 'notInGrid' | 'pinsFull' | null {
  const { personId, to } = pin
  if (to === 'unpin') return null
  if (!member || member.state !== 'active' || !member.gridId.startsWith(scope)) return 'notInGrid'
  if (to !== null && !to.startsWith(scope)) return 'notInGrid'
  return personId in pins || Object.keys(pins).length < PINS_KEPT ? null : 'pinsFull'
}

/** How many pins there are once it is set; however often that is. */
export function pinsAfter(pins: Pins, personId: PersonId, to: PinTo): number {
  const others = Object.keys(pins).filter((pinned) => pinned !== personId).length
  return to === 'unpin' ? others : others + 1
}

/** How a move stands to what was set by hand; null when nothing was. */
export function pinnedAs({ personId, to, state }: Move, pins: Pins): 'kept' | 'moved' | 'home' | null {
  const pin = pins[personId]
  if (pin === undefined) return null
  if (pin === null) return 'home'
  return pin === to && state !== 'ended' ? 'kept' : 'moved'
}
