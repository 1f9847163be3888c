import type { AccountDoc, MerchantDoc } from '../../types/documents/org'
import type { MerchantId } from '../../types/domain/ids'
import { type Actor, deskOver } from './rules/standing'

/** Whether somebody holds the role over a shop. */
export const worksIn = (account: Pick<AccountDoc, 'roles'> | null, merchantId: MerchantId): boolean =>
  account?.roles.some(({ role, scope }) => role === 'merchant' && scope === merchantId) ?? false

/** As what the caller acts on a shop. */
export const actorOver = (account: AccountDoc, { _id, ownerIds }: MerchantDoc): Actor => ({
  desk: deskOver(account.roles, _id),
  owner: ownerIds.includes(account.personId),
  works: worksIn(account, _id),
})
