import { communityCode, isMerchant, type CommunityCode, type StreetCode, streetCode } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'

/** Where somebody lives or works, by the first role in a place that small; null when all roles are wider. */
export function homeOf({ roles }: Pick<AccountDoc, 'roles'>): {
  community: CommunityCode | null
  street: StreetCode | null
} {
  const scopes = roles.map(({ scope }) => scope).filter((scope) => !isMerchant(scope))
  const small = (digits: number) => scopes.find((scope) => scope.length >= digits)
  const [community, street] = [small(12), small(9)]
  return {
    community: community === undefined ? null : communityCode(community),
    street: street === undefined ? null : streetCode(community ?? street),
  }
}
