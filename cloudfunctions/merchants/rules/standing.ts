import type { MerchantId, Scope } from '../../../types/domain/ids'
import { SHOP_DESKS, type ShopDesk } from '../../../types/domain/merchants'
import type { MerchantState, RoleGrant } from '../../../types/domain/org'
import type { MerchantDoc } from '../../../types/documents/org'

/** As what somebody acts on a shop. */
export interface Actor {
  /** The highest of their desks over the shop; null for none. */
  readonly desk: ShopDesk | null
  readonly owner: boolean
  /** They stand at its counter, as its owner or not. */
  readonly works: boolean
}

/** The highest desk that a person holds over a shop; null for none. */
export function deskOver(roles: readonly RoleGrant[], merchantId: MerchantId): ShopDesk | null {
  const reaches = (scope: Scope) => scope === merchantId || merchantId.slice(1).startsWith(scope)
  const held = SHOP_DESKS.filter((desk) => roles.some(({ role, scope }) => role === desk && reaches(scope)))
  return held.at(-1) ?? null
}

const rank = (desk: ShopDesk | null): number => (desk === null ? -1 : SHOP_DESKS.indexOf(desk))

/** What follows what: a shop that has left is opened again, never suspended. */
const AFTER: Readonly<Record<MerchantState, readonly MerchantState[]>> = {
  open: ['suspended', 'left'],
  suspended: ['open', 'left'],
  left: ['open'],
}

/**
 * Mechanism 35: who may suspend a shop, open it again or let it leave. An owner may only leave; whoever sits at a desk does not decide
 * on a shop that they work in, and opens none that a desk above has stopped.
 * @returns why not, in this order, or null
 */
export function whyNotSet(
  merchant: Pick<MerchantDoc, 'state' | 'standing'>,
  { desk, owner, works }: Actor,
  to: MerchantState,
) {
  const leaving = owner && to === 'left'
  if (desk === null && !leaving) return 'ownersOnly'
  if (works && !leaving) return 'ownShop'
  if (!AFTER[merchant.state].includes(to)) return 'standsSo'
  if (to === 'open' && rank(merchant.standing?.desk ?? null) > rank(desk)) return 'suspendedAbove'
  return null
}

/** The desk whose word a new standing needs to be undone: a suspension is not shaken off by leaving. */
export function deskOfStanding(
  merchant: Pick<MerchantDoc, 'state' | 'standing'>,
  desk: ShopDesk | null,
  to: MerchantState,
) {
  const before = merchant.state === 'open' || to === 'open' ? null : (merchant.standing?.desk ?? null)
  return rank(before) > rank(desk) ? before : desk
}
