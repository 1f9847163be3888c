import type { GridCode } from '../../../types/domain/ids'
import type { SensitiveField } from '../../../types/domain/org'
import type { MembershipDoc, PersonDoc } from '../../../types/documents/org'

/** May this field be shown to somebody who arranges the people of the grid? @returns why not, in this order, or null */
export function whyNotReveal(
  person: Pick<PersonDoc, SensitiveField> | null,
  membership: Pick<MembershipDoc, 'gridId' | 'state'> | null,
  asked: { readonly gridId: GridCode; readonly field: SensitiveField },
) {
  if (!person) return 'notFound'
  if (!membership || membership.state === 'left' || membership.gridId !== asked.gridId) return 'notInGrid'
  return person[asked.field] ? null : 'nothingThere'
}
