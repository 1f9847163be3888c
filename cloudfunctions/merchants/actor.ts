import type { AccountDoc, MerchantDoc } from '../../types/documents/org'
import { type Actor, deskOver } from './rules/standing'

/** As what the caller acts on a shop. */
export const actorOver = ({ roles, personId }: AccountDoc, { _id, ownerIds }: MerchantDoc): Actor => ({
  desk: deskOver(roles, _id),
  owner: ownerIds.includes(personId),
})
