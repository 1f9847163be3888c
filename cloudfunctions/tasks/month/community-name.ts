import type { CommunityCode } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'

/** What people call the community that this account works for. */
export const communityNameOf = (account: AccountDoc, communityId: CommunityCode): string =>
  account.roles.find(({ role, scope }) => role === 'community' && scope === communityId)?.scopeName ?? ''
