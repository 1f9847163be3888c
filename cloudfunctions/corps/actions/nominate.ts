import type { BranchId, PersonId } from '../../../types/domain/ids'
import type { RefusalCode } from '../../../types/domain/refusals'
import type { NominationDoc, PersonDoc, UnitDoc } from '../../../types/documents/org'
import type { Call } from '../../_kernel/action'
import type { Db } from '../../_kernel/db'
import { changeOnce } from '../../_kernel/once'
import type { Nominee } from '../rules/nomination'
import {
  branchesLedBy,
  insertNomination,
  loadBranch,
  loadMembership,
  loadNomination,
  loadPerson,
  loadUnit,
  reopenNomination,
} from '../store'

const unitOf = (db: Db, person: PersonDoc | null): Promise<UnitDoc | null> | null =>
  person?.unitId ? loadUnit(db, person.unitId) : null

/** What a nomination is judged by and made of; 5 trips in two rounds. */
export async function readNominee(db: Db, branchId: BranchId, personId: PersonId) {
  const [branch, membership, led, [person, unit]] = await Promise.all([
    loadBranch(db, branchId),
    loadMembership(db, personId),
    branchesLedBy(db, [personId]),
    loadPerson(db, personId).then(async (known) => [known, await unitOf(db, known)] as const),
  ])
  return { branch, membership, leads: led.length > 0, person, unit }
}

export const knownOf = (person: PersonDoc, unit: UnitDoc | null) => ({
  name: person.name,
  unitName: unit?.name ?? null,
  unitLevel: unit?.level ?? null,
  seniorRank: person.seniorRank,
  partyMember: person.partyMember,
})

/**
 * Merges one voice into the person's one nomination for the branch (mechanism 6): begins it, begins it anew after an earlier
 * selection, or adds to it. Any number of times; 1 trip when nothing changed since `found` was read.
 * @param how.fresh the nomination as this voice alone would begin it
 * @param how.add adds the voice to an open nomination; answers how many changed
 */
export function nominate<C extends RefusalCode>(
  call: Call,
  found: NominationDoc | null,
  how: {
    readonly act: string
    readonly fresh: NominationDoc
    readonly nominee: Nominee
    readonly add: () => Promise<number>
    readonly why: (nomination: NominationDoc | null) => C | null
  },
) {
  let known = found
  const attempt = async (): Promise<number> => {
    if (how.why(known)) return 0
    if (!known) return (await insertNomination(call.db, how.fresh)) ? 1 : 0
    return known.state === 'closed' ? reopenNomination(call, how.fresh, how.act) : how.add()
  }
  const read = async () => (known = await loadNomination(call.db, how.fresh.branchId, how.fresh.personId))
  return changeOnce(call, { attempt, read, explain: how.why })
}
