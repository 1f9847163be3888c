import { type MerchantId, type Scope, type StreetCode, streetCode } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'

const isMerchant = (scope: Scope): scope is MerchantId => scope.startsWith('m')

/** The street that a person lives or works in, by the first role in a street or below; null when all roles are wider. */
export function ownStreet({ roles }: Pick<AccountDoc, 'roles'>): StreetCode | null {
  const scope = roles.map((grant) => grant.scope).find((held) => !isMerchant(held) && held.length >= 9)
  return scope === undefined ? null : streetCode(scope)
}
