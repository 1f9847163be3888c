import type { PersonId } from '../../../types/domain/ids'
import { OWNERS_MOST, type ShopDesk } from '../../../types/domain/merchants'
import type { MerchantDoc } from '../../../types/documents/org'

export type StaffChange = 'remove' | 'makeOwner' | 'makeStaff'

/** A change of who is in a shop, with what it is judged on. */
export interface Wish {
  readonly caller: PersonId
  /** The caller's highest desk over the shop. */
  readonly desk: ShopDesk | null
  readonly target: PersonId
  /** Whether the caller, and the person, hold the role over the shop now. */
  readonly works: boolean
  readonly holds: boolean
  readonly change: StaffChange
}

type Shop = Pick<MerchantDoc, 'state' | 'ownerIds'>

/**
 * Who may change whom: owners and desks everybody, anybody themselves out. A shop of the alliance is never without an owner.
 * @returns why not, in this order, or null
 */
export function whyNotChange(shop: Shop, { caller, desk, target, works, holds, change }: Wish) {
  const leaving = change === 'remove' && caller === target
  if (desk === null && !works) return 'notAllowed'
  if (desk === null && !shop.ownerIds.includes(caller) && !leaving) return 'ownersOnly'
  const owns = shop.ownerIds.includes(target)
  if (!holds && !(owns && change !== 'makeOwner')) return 'notStaff'
  if (change === 'makeOwner') return !owns && shop.ownerIds.length >= OWNERS_MOST ? 'ownersFull' : null
  return owns && shop.ownerIds.length === 1 && shop.state !== 'left' ? 'lastOwner' : null
}

/** The owners after a change that is allowed. */
export function ownersAfter({ ownerIds }: Shop, { target, change }: Wish): readonly PersonId[] {
  const others = ownerIds.filter((id) => id !== target)
  return change === 'makeOwner' ? [...others, target] : others
}
