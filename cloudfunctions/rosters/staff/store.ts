import type { GridCode, PersonId, StaffId, UnitId } from '../../../types/domain/ids'
import type { Residence } from '../../../types/domain/org'
import type { MembershipDoc, PersonDoc, ReconciliationDoc, StaffDoc } from '../../../types/documents/org'
import type { LogEntry } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { insertMissing } from '../../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import type { Found } from '../rules/reconcile'

const A_PAGE = 900
const KEYS_A_TRIP = 500
const LOG_KEPT = 200

/** Reads a list to its end. @param next a page, from what the last one ended with */
async function toEnd<T>(next: (last: T | undefined) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const page = await next(all.at(-1))
    all.push(...page)
    if (page.length < A_PAGE) return all
  }
}

const STAFF_FIELDS = ['unitId', 'phoneKey', 'residence'] as const
export const everyStaffRow = (db: Db) =>
  toEnd<StaffDoc>((last) =>
    db.find('staff', last ? { _id: is.above(last._id) } : {}, {
      limit: A_PAGE,
      order: [['_id', 'asc']],
      fields: STAFF_FIELDS,
    }),
  )

/** One unit's list in order of id. */
export const staffOf = (db: Db, unitId: UnitId) =>
  toEnd<StaffDoc>((last) =>
    db.find(
      'staff',
      { unitId, ...(last ? { _id: is.above(last._id) } : {}) },
      { limit: A_PAGE, order: [['_id', 'asc']] },
    ),
  )

/** Everybody who works for a unit, as their own document says. */
export const peopleOfUnits = (db: Db) =>
  toEnd<PersonDoc>((last) => {
    const order = [
      ['unitId', 'asc'],
      ['_id', 'asc'],
    ] as const
    const fields = ['unitId', 'phoneKey', 'residence'] as const
    return last?.unitId
      ? db.find('people', {}, { limit: A_PAGE, order, fields, after: [last.unitId, last._id] })
      : db.find('people', { unitId: is.above('') }, { limit: A_PAGE, order, fields })
  })

/** Every cadre's enrolment. */
export const everyCadre = (db: Db) =>
  toEnd<MembershipDoc>((last) =>
    db.find(
      'memberships',
      { kind: 'cadre', ...(last ? { _id: is.above(last._id) } : {}) },
      { limit: A_PAGE, order: [['_id', 'asc']], fields: ['state', 'gridId'] },
    ),
  )

export const allUnits = (db: Db) => db.find('units', {}, { limit: A_PAGE, order: [['_id', 'asc']] })
export const loadUnit = (db: Db, id: UnitId) => db.get('units', id)
export const loadStaffRow = (db: Db, id: StaffId) => db.get('staff', id)
export const gridNames = (db: Db, ids: readonly GridCode[]) =>
  ids.length === 0 ? [] : db.find('grids', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['name'] })

const inTrips = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / KEYS_A_TRIP) }, (_trip, index) =>
    list.slice(index * KEYS_A_TRIP, (index + 1) * KEYS_A_TRIP),
  )

export interface FoundMember extends Found {
  readonly gridId: GridCode | null
}

/** What enrolment knows of these numbers, whoever they are; 2 trips for every 500. */
export async function foundBy(db: Db, keys: readonly string[]): Promise<Map<string, FoundMember>> {
  const fields = ['phoneKey', 'residence'] as const
  const people = await Promise.all(
    inTrips(keys).map((some) => db.find('people', { phoneKey: is.oneOf(some) }, { limit: some.length, fields })),
  )
  const ids = people.flat().map(({ _id }) => _id)
  const members = await Promise.all(
    inTrips(ids).map((some) =>
      db.find('memberships', { _id: is.oneOf(some) }, { limit: some.length, fields: ['state', 'gridId'] }),
    ),
  )
  const memberOf = new Map(members.flat().map((member) => [member._id, member]))
  return new Map(
    people.flat().map(({ _id, phoneKey, residence }) => {
      const member = memberOf.get(_id)
      const enrolled = member !== undefined && member.state !== 'left'
      return [phoneKey, { personId: _id, residence, enrolled, gridId: enrolled ? member.gridId : null }]
    }),
  )
}

export const loadReconciliation = (db: Db) => db.get('reconciliations', 'district')
export const saveReconciliation = (db: Db, document: ReconciliationDoc) => db.put('reconciliations', document)

/** A word on where somebody lives, once. */
export const setResidence = (call: Call, id: StaffId, residence: Residence) =>
  call.db.change(
    'staff',
    { _id: id, [LOG_REQUEST]: is.not(call.request.id) },
    { residence: to.set(residence), ...remember(call, 'settleStaff') },
  )

export const removeStaffRow = (db: Db, id: StaffId) => db.remove('staff', { _id: id })

export const insertPerson = (db: Db, person: PersonDoc) => insertMissing(db, 'people', [person])
export const insertMembership = (db: Db, membership: MembershipDoc) => insertMissing(db, 'memberships', [membership])
export const personByKey = async (db: Db, phoneKey: string) =>
  (await db.find('people', { phoneKey }, { limit: 1 }))[0] ?? null
export const loadMembership = (db: Db, id: PersonId) => db.get('memberships', id)
export const loadGrid = (db: Db, id: GridCode) => db.get('grids', id)

/** Somebody who had left is enrolled again. */
export const enrolAgain = (db: Db, id: PersonId, move: MembershipDoc['moves'][number], entry: LogEntry) =>
  db.change(
    'memberships',
    { _id: id, state: 'left', [LOG_REQUEST]: is.not(entry.requestId) },
    {
      state: to.set('active'),
      gridId: to.set(move.to),
      home: to.set(null),
      kind: to.set('cadre'),
      since: to.set(move.at),
      moves: to.push([move]),
      log: to.push([entry], LOG_KEPT),
    },
  )

/** The person works for the unit that lists them, if they have said nothing else. */
export const setUnitIfNone = (db: Db, id: PersonId, unitId: UnitId) =>
  db.change(
    'people',
    { _id: id, unitId: null },
    { unitId: to.set(unitId), occupation: to.set('cadre'), residence: to.set('inside') },
  )
