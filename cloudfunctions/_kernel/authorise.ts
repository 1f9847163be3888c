import type { Reach, Who } from '../../types/contracts/contract'
import { isMerchant, type Scope } from '../../types/domain/ids'
import type { AccountDoc } from '../../types/documents/org'
import type { KernelRefusal } from '../../types/domain/refusals'

/** Division codes nest by prefix, and a shop lies in its community, whose digits its id carries; a merchant's scope holds only itself. */
function reaches(reach: Reach, held: Scope, target: Scope): boolean {
  const covers = target.startsWith(held) || (isMerchant(target) && target.slice(1).startsWith(held))
  const within = held.startsWith(target)
  return reach === 'covers' ? covers : reach === 'within' ? within : covers || within
}

/**
 * The one place that says who may: the union of a person's roles against the scope that the action names.
 * Pure; the account was read afresh for this call.
 * @returns null when allowed, else why not, in the order nobody → suspended → not allowed
 */
export const authorise = <I>(who: Who<I>, account: AccountDoc | null, input: I): KernelRefusal | null =>
  authoriseOver(who, account, () => ('over' in who ? who.over(input) : null))

/** The same for a scope that is already known: how a read tells its caller what they may do next. */
export function authoriseOver<I>(
  who: Who<I>,
  account: AccountDoc | null,
  target: () => Scope | null,
): KernelRefusal | null {
  if ('anyone' in who) return null
  if (!account) return 'notRegistered'
  if (account.state === 'suspended') return 'suspended'
  if ('registered' in who) return null
  const scope = target()
  const allowed = account.roles.some((held) => {
    const reach = who.roles[held.role]
    return scope !== null && reach !== undefined && reaches(reach, held.scope, scope)
  })
  return allowed ? null : 'notAllowed'
}
