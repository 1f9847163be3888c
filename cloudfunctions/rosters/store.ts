import type { DivisionCode, GridCode, ImportId, PersonId, RequestId, StaffId, UnitId } from '../../types/domain/ids'
import type { RowOutcome } from '../../types/domain/rosters'
import type { AccountDoc, PersonDoc } from '../../types/documents/org'
import type { ImportDoc, ImportPartDoc } from '../../types/documents/rosters'
import type { LogEntry } from '../../types/documents/tasks'
import type { Call } from '../_kernel/action'
import { type Change, type Db, is, path, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../_kernel/once'
import type { MembershipPatch, PersonPatch } from './rules/decide-member'
import type { StaffPatch } from './rules/decide-staff'

/** There are 486 grids and some 70 units; this is room, not a page. */
const ALL = 1000
const IMPORTS_SHOWN = 20
const LOG_KEPT = 200
/** Parts that travel together: each is at most some 600 KB. */
const PARTS_A_TRIP = 5
/** Names × grids that an index is asked for at once stay within what a planner takes. */
const NAMES_A_TRIP = 50

export const allUnits = (db: Db) => db.find('units', {}, { limit: ALL, order: [['_id', 'asc']] })
export const allGrids = (db: Db) =>
  db.find(
    'grids',
    {},
    { limit: ALL, order: [['_id', 'asc']], fields: ['name', 'communityName', 'streetName', 'places', 'covers'] },
  )
export const loadDivision = (db: Db, scope: DivisionCode) => db.get('divisions', scope)
export const gridsByIds = (db: Db, ids: readonly GridCode[]) =>
  ids.length === 0 ? [] : db.find('grids', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['name'] })
export const unitsByIds = (db: Db, ids: readonly UnitId[]) =>
  ids.length === 0 ? [] : db.find('units', { _id: is.oneOf(ids) }, { limit: ids.length })

export const loadImport = (db: Db, id: ImportId) => db.get('imports', id)
export const loadPart = (db: Db, id: ImportId, part: number) => db.get('importParts', `${id}:${part}`)
export const importsOf = (db: Db, scope: DivisionCode) =>
  db.find('imports', { scope }, { limit: IMPORTS_SHOWN, order: [['startedAt', 'desc']] })
/** The parts that hold rows which did not go in. */
export const partsFrom = (db: Db, importId: ImportId, part: number) =>
  db.find('importParts', { importId, part: is.atLeast(part) }, { limit: PARTS_A_TRIP, order: [['part', 'asc']] })

/** The parts first: an import that is there is whole. */
export async function insertImport(db: Db, document: ImportDoc, parts: readonly ImportPartDoc[]): Promise<void> {
  for (let at = 0; at < parts.length; at += PARTS_A_TRIP) {
    await insertMissing(db, 'importParts', parts.slice(at, at + PARTS_A_TRIP))
  }
  await db.insert('imports', document)
}

/** Keeps of a part what did not go in; once. */
export const closePart = (db: Db, part: ImportPartDoc) =>
  db.change(
    'importParts',
    { _id: part._id, done: false },
    { rows: to.set(part.rows), outcomes: to.set(part.outcomes), done: to.set(true) },
  )

/** Counts a part that is closed, once. @param counts what it adds to the import's outcomes */
export const countPart = (call: Call, id: ImportId, part: number, counts: readonly (readonly [RowOutcome, number])[]) =>
  call.db.change(
    'imports',
    { _id: id, partsDone: is.noneOf([part]), [LOG_REQUEST]: is.not(call.request.id) },
    {
      partsDone: to.push([part]),
      ...Object.fromEntries(counts.map(([outcome, count]) => [path('outcomes', outcome), to.inc(count)])),
      ...remember(call, 'applyImport'),
    },
  )

const some = async <T>(wanted: readonly unknown[], find: () => Promise<T[]>): Promise<T[]> =>
  wanted.length === 0 ? [] : find()

export const peopleByKeys = (db: Db, keys: readonly string[]) =>
  some(keys, () => db.find('people', { phoneKey: is.oneOf(keys) }, { limit: keys.length }))
export const peopleByIds = (db: Db, ids: readonly PersonId[]) =>
  some(ids, () => db.find('people', { _id: is.oneOf(ids) }, { limit: ids.length }))
export const membershipsByIds = (db: Db, ids: readonly PersonId[]) =>
  some(ids, () => db.find('memberships', { _id: is.oneOf(ids) }, { limit: ids.length }))
export const duplicatesByIds = (db: Db, ids: readonly string[]) =>
  some(ids, () => db.find('duplicates', { _id: is.oneOf(ids) }, { limit: ids.length }))
export const accountsOf = (db: Db, ids: readonly PersonId[]) =>
  some(ids, () => db.find('accounts', { personId: is.oneOf(ids) }, { limit: ALL }))

/** Those of them who lead a branch. */
export const leadersAmong = async (db: Db, ids: readonly PersonId[]): Promise<ReadonlySet<string>> => {
  const branches = await some(ids, () =>
    db.find('branches', { secretaryId: is.oneOf(ids) }, { limit: ids.length, fields: ['secretaryId'] }),
  )
  return new Set(branches.map(({ secretaryId }) => secretaryId))
}

/** Members of these names in these grids, whoever they are. @param names as tokens */
export async function namesakes(db: Db, names: readonly string[], gridIds: readonly GridCode[]) {
  const turns = Array.from({ length: Math.ceil(names.length / NAMES_A_TRIP) }, (_turn, index) =>
    names.slice(index * NAMES_A_TRIP, (index + 1) * NAMES_A_TRIP),
  )
  const found = await Promise.all(
    turns.map((some) =>
      db.find(
        'memberships',
        { tokens: is.oneOf(some), gridId: is.oneOf(gridIds) },
        { limit: ALL, fields: ['gridId', 'name', 'since', 'state'] },
      ),
    ),
  )
  return found.flat()
}

/** Inserts what is not there yet. @returns whether all of it was new */
export async function insertNew<N extends 'people' | 'memberships' | 'duplicates' | 'staff'>(
  db: Db,
  name: N,
  documents: readonly Parameters<typeof insertMissing<N>>[2][number][],
): Promise<boolean> {
  if (documents.length === 0) return true
  if (await db.insertMany(name, documents)) return true
  await insertMissing(db, name, documents)
  return false
}

interface Marked {
  readonly mark: RequestId
  readonly entry: LogEntry
}
const unmarked = (mark: RequestId) => ({ [LOG_REQUEST]: is.not(mark) })
const marking = (entry: LogEntry) => ({ log: to.push([entry], LOG_KEPT) })
const fromValues = (patch: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch).flatMap(([field, { from }]) => (from === undefined ? [] : [[field, from]])))
const toValues = (patch: object): Record<string, Change> =>
  Object.fromEntries(Object.entries(patch).map(([field, { to: value }]) => [field, to.set(value)]))

/** People who are still as they were seen. @returns how many */
export const changePeople = (
  db: Db,
  ids: readonly PersonId[],
  patch: Omit<PersonPatch, 'address'>,
  address: PersonDoc['address'] | undefined,
  { mark, entry }: Marked,
) =>
  db.change(
    'people',
    { ...fromValues(patch), _id: is.oneOf(ids), ...unmarked(mark) },
    {
      ...toValues(patch),
      ...(address === undefined ? {} : { address: to.set(address) }),
      residence: to.set('inside'),
      ...marking(entry),
    },
  )

/** Members who are still where and what they were; a move keeps where they came from. @returns how many */
export const changeMemberships = (
  db: Db,
  ids: readonly PersonId[],
  patch: MembershipPatch,
  { mark, entry, byName }: Marked & { readonly byName: string },
) =>
  db.change(
    'memberships',
    { ...fromValues(patch), _id: is.oneOf(ids), ...unmarked(mark) },
    {
      ...toValues(patch),
      ...(patch.gridId
        ? {
            since: to.set(entry.at),
            // Where their house stands is not known in the new grid.
            home: to.set(null),
            moves: to.push([{ ...patch.gridId, at: entry.at, by: entry.by, byName }]),
          }
        : {}),
      ...marking(entry),
    },
  )

/** Gives these people new roles if theirs are still the ones that were seen. @returns how many */
export const changeRoles = (
  db: Db,
  ids: readonly PersonId[],
  before: AccountDoc['roles'],
  after: AccountDoc['roles'],
) => db.change('accounts', { personId: is.oneOf(ids), roles: is.exactly(before) }, { roles: to.set(after) })

export const staffByKeys = (db: Db, keys: readonly string[]) =>
  some(keys, () => db.find('staff', { phoneKey: is.oneOf(keys) }, { limit: ALL }))

/** Rows of lists that are still as they were seen. @returns how many */
export const changeStaff = (db: Db, ids: readonly StaffId[], patch: StaffPatch, { mark, entry }: Marked) =>
  db.change(
    'staff',
    { ...fromValues(patch), _id: is.oneOf(ids), ...unmarked(mark) },
    {
      ...toValues(patch),
      ...marking(entry),
    },
  )

/** Somebody who leaves a grid leaves their post there. */
export const freePosts = (db: Db, gridId: GridCode, people: readonly PersonId[]) =>
  db.change(
    'grids',
    { _id: gridId },
    Object.fromEntries(people.map((person) => [path('holders', person), to.remove()])),
  )
