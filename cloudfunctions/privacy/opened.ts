import type { MembershipDoc, PersonDoc, Sealed } from '../../types/documents/org'
import type { SensitiveField } from '../../types/domain/org'
import type { PersonId } from '../../types/domain/ids'
import { seal, unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'

/** A sensitive field in the clear; null when it is not known. */
export const openField = (person: Pick<PersonDoc, '_id' | SensitiveField>, field: SensitiveField): string | null => {
  const sealed = person[field]
  return sealed ? unseal(secret('SEAL_KEY'), sealed, ['people', person._id, field]) : null
}

/** `[longitude, latitude]` of where the member lives, as JSON; null when only the grid is known. */
export const openHome = ({ _id, home }: Pick<MembershipDoc, '_id' | 'home'>): string | null =>
  home ? unseal(secret('SEAL_KEY'), home, ['memberships', _id, 'home']) : null

export const sealAddress = (personId: PersonId, text: string): Sealed =>
  seal(secret('SEAL_KEY'), text, ['people', personId, 'address'])
