import type { PersonId } from '../../types/domain/ids'
import type { MembershipDoc, PersonDoc } from '../../types/documents/org'
import type { DuplicateDoc } from '../../types/documents/rosters'
import type { Db } from '../_kernel/db'
import { phoneKeyOf, unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { searchText } from '../org/public'
import type { Known } from './rules/decide-member'
import { personOf, twinId, twoUnitsId } from './rules/ids'
import type { Kept, MemberRow } from './rules/rows'
import { duplicatesByIds, leadersAmong, membershipsByIds, namesakes, peopleByKeys } from './store'

/** A row with everything that is known about its number at this moment. */
export interface SeenMember {
  readonly kept: Kept<MemberRow>
  readonly row: MemberRow
  readonly phoneKey: string
  /** Who they are, or will be. */
  readonly personId: PersonId
  readonly person: PersonDoc | null
  readonly membership: MembershipDoc | null
  readonly twin: { readonly personId: PersonId; readonly since: Date | null } | null
  readonly known: Known
}

const byId = <D extends { readonly _id: string }>(documents: readonly D[]) =>
  new Map<string, D>(documents.map((document) => [document._id, document]))

const homeOf = ({ gridId, name }: { readonly gridId: string; readonly name: string }) => `${gridId} ${name}`

/**
 * Looks up what a part's rows meet: 2 trips, 2 more where something is double or odd, one for every 50 new names, and one where a cadre
 * would become a volunteer.
 */
export async function lookUpMembers(
  db: Db,
  rows: readonly { readonly kept: Kept<MemberRow>; readonly row: MemberRow }[],
): Promise<SeenMember[]> {
  const keyed = rows.map((one) => ({ ...one, phoneKey: phoneKeyOf(secret('PHONE_KEY'), one.row.phone) }))
  const people = await peopleByKeys(
    db,
    keyed.map(({ phoneKey }) => phoneKey),
  )
  const byKey = new Map(people.map((person) => [person.phoneKey, person]))
  const unknown = keyed.filter(({ phoneKey }) => !byKey.has(phoneKey))
  const [memberships, twins] = await Promise.all([
    membershipsByIds(
      db,
      people.map(({ _id }) => _id),
    ),
    namesakes(
      db,
      [...new Set(unknown.map(({ row }) => searchText(row.name)))],
      [...new Set(unknown.map(({ row }) => row.gridId))],
    ),
  ])
  const memberOf = byId(memberships)
  const [found, leaders] = await Promise.all([
    duplicatesByIds(db, wanted(keyed, byKey, memberOf)),
    leadersAmong(db, nowVolunteers(keyed, byKey, memberOf)),
  ])
  const duplicates = byId(found)
  const there = new Map<string, { readonly _id: PersonId; readonly since: Date | null }>(
    twins.flatMap((member) => (member.state === 'left' ? [] : [[homeOf(member), member] as const])),
  )

  return keyed.map(({ kept, row, phoneKey }) => {
    const person = byKey.get(phoneKey) ?? null
    const personId = person?._id ?? personOf(phoneKey)
    const membership = memberOf.get(personId) ?? null
    const twin = person ? undefined : there.get(homeOf(row))
    // The next of the same name in the same grid finds this row there.
    if (!person && !twin) there.set(homeOf(row), { _id: personId, since: null })
    const seenTwin = twin ? { personId: twin._id, since: twin.since } : null
    return {
      kept,
      row,
      phoneKey,
      personId,
      person,
      membership,
      twin: seenTwin,
      known: {
        person,
        address: person?.address ? unseal(secret('SEAL_KEY'), person.address, ['people', personId, 'address']) : null,
        membership,
        leads: leaders.has(personId),
        twin: seenTwin?.personId ?? null,
        duplicate: duplicateOf(duplicates, personId, row),
      },
    }
  })
}

const duplicateOf = (duplicates: ReadonlyMap<string, DuplicateDoc>, personId: PersonId, row: MemberRow) =>
  duplicates.get(twinId(personId)) ??
  (row.unitId ? duplicates.get(twoUnitsId(personId, row.unitId)) : undefined) ??
  null

type Keyed = readonly { readonly row: MemberRow; readonly phoneKey: string }[]

/** Whom the rows would make volunteers, and who are something else now. */
const nowVolunteers = (
  rows: Keyed,
  byKey: ReadonlyMap<string, PersonDoc>,
  memberOf: ReadonlyMap<string, MembershipDoc>,
): PersonId[] =>
  rows.flatMap(({ row, phoneKey }) => {
    const id = byKey.get(phoneKey)?._id
    return id && row.kind === 'volunteer' && memberOf.get(id)?.kind !== 'volunteer' ? [id] : []
  })

/** Names of what may have been found double before: of people who are new, wait, or come from another unit. */
function wanted(
  rows: Keyed,
  byKey: ReadonlyMap<string, PersonDoc>,
  memberOf: ReadonlyMap<string, MembershipDoc>,
): string[] {
  return rows.flatMap(({ row, phoneKey }) => {
    const person = byKey.get(phoneKey)
    const id = person?._id ?? personOf(phoneKey)
    const waits = memberOf.get(id)?.state !== 'active'
    const otherUnit = person?.unitId && row.unitId && person.unitId !== row.unitId
    return [...(waits ? [twinId(id)] : []), ...(otherUnit && row.unitId ? [twoUnitsId(id, row.unitId)] : [])]
  })
}
