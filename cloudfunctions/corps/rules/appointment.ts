import type { PersonId } from '../../../types/domain/ids'
import type { BranchMode, UnitLevel } from '../../../types/domain/org'
import type { BranchDoc } from '../../../types/documents/org'

/** Mechanism 7: whose units give the secretaries: 303 from district units for the urban grids, 183 from towns for the rural ones. */
const UNIT_LEVEL_FOR: Readonly<Record<BranchMode, UnitLevel | null>> = {
  functional: 'district',
  village: 'town',
  offGrid: null,
}

/** Whom the organisation department has before it. */
export interface Candidate {
  readonly cadre: boolean
  readonly nominated: boolean
  readonly unitLevel: UnitLevel | null
  readonly leads: boolean
}

/** May this candidate lead a branch of this mode? @returns why not, in this order, or null */
export function whyNotLead(mode: BranchMode, { cadre, nominated, unitLevel, leads }: Candidate) {
  if (!cadre) return 'notACadre'
  if (!nominated) return 'notCandidate'
  const needed = UNIT_LEVEL_FOR[mode]
  if (needed && unitLevel !== needed) return 'unitLevelWrong'
  return leads ? 'leadsBranch' : null
}

/** Who leads is whom the caller saw leading, or somebody was quicker. */
export const whyNotReplace = (branch: Pick<BranchDoc, 'secretary'>, seen: PersonId | null) =>
  (branch.secretary?.personId ?? null) === seen ? null : 'secretaryChanged'

/** The term that ends when somebody else, or nobody, takes over; null where nobody led. */
export const endedTerm = (
  { secretary }: Pick<BranchDoc, 'secretary'>,
  until: Date,
  handover: string | undefined,
): BranchDoc['terms'][number] | null =>
  secretary && {
    personId: secretary.personId,
    name: secretary.name,
    from: secretary.since,
    until,
    handover: handover ?? null,
  }
