import type { GridDoc, MembershipDoc, PersonDoc, StaffDoc } from '../../../types/documents/org'
import type { Call } from '../../_kernel/action'
import { logEntry } from '../../_kernel/once'
import { seal, unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { tokensOf } from '../../org/public'
import { follow } from '../follow-roles'
import { personOf } from '../rules/ids'
import {
  enrolAgain,
  insertMembership,
  insertPerson,
  loadMembership,
  loadUnit,
  personByKey,
  setUnitIfNone,
} from './store'

/** Enrols somebody from a unit's list, and makes them known if nobody knew them. Every step may be done again. */
export async function enrolStaff(call: Call, row: StaffDoc, grid: GridDoc): Promise<void> {
  const { db } = call
  const [known, unit] = await Promise.all([personByKey(db, row.phoneKey), loadUnit(db, row.unitId)])
  const person = known ?? newCadre(call, row)
  if (known) await setUnitIfNone(db, known._id, row.unitId)
  else await insertPerson(db, person)
  const membership = await loadMembership(db, person._id)
  const at = new Date(call.now)
  const move = {
    from: membership?.gridId ?? null,
    to: grid._id,
    at,
    by: call.account.personId,
    byName: call.account.name,
  }
  if (membership) await enrolAgain(db, person._id, move, logEntry(call, 'settleStaff'))
  else await insertMembership(db, await newMember(call, person, grid, { unitName: unit?.name ?? null, move }))
  await follow(db, [person._id])
}

function newCadre(call: Call, row: StaffDoc): PersonDoc {
  const key = secret('SEAL_KEY')
  const _id = personOf(row.phoneKey)
  return {
    _id,
    name: row.name,
    occupation: 'cadre',
    unitId: row.unitId,
    seniorRank: row.seniorRank,
    partyMember: false,
    phone: seal(key, unseal(key, row.phone, ['staff', row._id, 'phone']), ['people', _id, 'phone']),
    phoneKey: row.phoneKey,
    address: null,
    residence: 'inside',
    log: [logEntry(call, 'settleStaff')],
  }
}

async function newMember(
  call: Call,
  person: PersonDoc,
  grid: GridDoc,
  { unitName, move }: { unitName: string | null; move: MembershipDoc['moves'][number] },
): Promise<MembershipDoc> {
  const { syllablesOf } = await import('../../_kernel/pinyin')
  return {
    _id: person._id,
    gridId: grid._id,
    kind: 'cadre',
    name: person.name,
    occupation: 'cadre',
    unitName,
    since: move.at,
    state: 'active',
    home: null,
    tokens: tokensOf(person.name, syllablesOf(person.name)),
    moves: [move],
    log: [logEntry(call, 'settleStaff')],
  }
}
