import type { MembershipState } from '../../types/domain/org'
import type { MembershipDoc, PersonDoc } from '../../types/documents/org'
import type { LogEntry } from '../../types/documents/tasks'
import { seal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { tokensOf } from '../org/public'
import type { SeenMember } from './look-up-members'
import { occupationOf } from './rules/decide-member'

/** The person a row tells of, whom nobody knew; number and address are sealed to their place. */
export function newPerson({ row, personId, phoneKey }: SeenMember, log: LogEntry): PersonDoc {
  const sealed = (field: 'phone' | 'address', text: string) =>
    seal(secret('SEAL_KEY'), text, ['people', personId, field])
  return {
    _id: personId,
    name: row.name,
    occupation: occupationOf(row, null),
    unitId: row.unitId,
    seniorRank: row.seniorRank ?? false,
    partyMember: row.partyMember ?? false,
    phone: sealed('phone', row.phone),
    phoneKey,
    address: row.address === null ? null : sealed('address', row.address),
    residence: 'inside',
    log: [log],
  }
}

/** Their enrolment in the row's grid (mechanism 8). */
export async function newMembership(
  { row, personId, person }: SeenMember,
  state: MembershipState,
  log: LogEntry,
  byName: string,
): Promise<MembershipDoc> {
  // The dictionary is as large as the rest of the function, and needed for new names only.
  const { syllablesOf } = await import('../_kernel/pinyin')
  return {
    _id: personId,
    gridId: row.gridId,
    kind: row.kind,
    name: row.name,
    occupation: occupationOf(row, person?.occupation ?? null),
    unitName: row.unitName,
    since: log.at,
    state,
    home: null,
    tokens: tokensOf(row.name, syllablesOf(row.name)),
    moves: [{ from: null, to: row.gridId, at: log.at, by: log.by, byName }],
    log: [log],
  }
}
