import type { DivisionCode } from '../../../types/domain/ids'
import { dayOf, type DayText, type Instant } from '../../../types/domain/time'
import type { MembershipDoc } from '../../../types/documents/org'

/** May a place add a training or an award of this day to the record of this member? @returns why not, in this order, or null */
export function whyNotNote(
  membership: Pick<MembershipDoc, 'gridId' | 'state'> | null,
  { scope, day }: { readonly scope: DivisionCode; readonly day: DayText },
  now: Instant,
) {
  if (!membership || membership.state === 'left' || !membership.gridId.startsWith(scope)) return 'notEnrolledHere'
  return day > dayOf(now) ? 'periodWrong' : null
}
