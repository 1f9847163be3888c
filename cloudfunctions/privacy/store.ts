import type { GridCode, OpenId, PersonId, UnitId } from '../../types/domain/ids'
import type { Occupation } from '../../types/domain/org'
import type { Skill } from '../../types/domain/skills'
import type { PersonDoc, Sealed } from '../../types/documents/org'
import type { AuditDoc, DeletionDoc } from '../../types/documents/privacy'
import type { Call } from '../_kernel/action'
import { type Db, is, path, to } from '../_kernel/db'
import { LOG_REQUEST, remember } from '../_kernel/once'
import { readAll } from '../_kernel/read-all'

export const ROWS_A_PAGE = 20
/** A row is small: one read holds so many. */
const AUDIT_A_READ = 1000

export const loadPerson = (db: Db, id: PersonId) => db.get('people', id)
export const loadMembership = (db: Db, id: PersonId) => db.get('memberships', id)
export const loadUnit = (db: Db, id: UnitId) => db.get('units', id)
export const loadGrid = (db: Db, id: GridCode) => db.get('grids', id)
export const gridNames = (db: Db, ids: readonly GridCode[]) =>
  db.find('grids', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['_id', 'name'] })

/** People's names as they are known now. */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const some = [...new Set(ids)]
  if (some.length === 0) return new Map()
  const people = await db.find('people', { _id: is.oneOf(some) }, { limit: some.length, fields: ['_id', 'name'] })
  return new Map(people.map(({ _id, name }) => [_id, name]))
}

const AGREED = path('consent', 'version')

/** The first agreement to a version is the one that counts. */
export const agree = (db: Db, openId: OpenId, version: number, at: Date) =>
  db.change('accounts', { _id: openId, [AGREED]: is.not(version) }, { consent: to.set({ version, at }) })

interface Correction {
  readonly occupation?: Occupation
  readonly skills?: readonly Skill[]
  readonly partyMember?: boolean
  readonly address?: Sealed | null
}

/** Sets what is to be mended and nothing else; a request that is in the person's memory already matches nothing. */
export const mend = (call: Call, correction: Correction) =>
  call.db.change(
    'people',
    { _id: call.account.personId, [LOG_REQUEST]: is.not(call.request.id) },
    {
      ...Object.fromEntries(Object.entries(correction).map(([field, value]) => [field, to.set(value)])),
      ...remember(call, 'correct'),
    },
  )

/** The roster shows the occupation and the skills that the person has: orders find them there. */
export const showOnRoster = (db: Db, { _id, occupation, skills = [] }: PersonDoc) =>
  db.change('memberships', { _id }, { occupation: to.set(occupation), skills: to.set(skills) })

const NEWEST = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const

/** A page of what was done to somebody, newest first, and one more to tell whether there is a next page. */
export const looksPage = (db: Db, target: PersonId, after: readonly [Date, string] | undefined) =>
  db.find('audit', { target }, { limit: ROWS_A_PAGE + 1, order: NEWEST, ...(after ? { after } : {}) })

export const allLooksAt = (db: Db, target: PersonId) =>
  readAll(db, 'audit', { target }, ['at', 'actor', 'act', 'purpose'])

/** A page of everybody's acts, newest first. */
export const trailPage = (db: Db, after: readonly [Date, string] | undefined) =>
  db.find('audit', {}, { limit: ROWS_A_PAGE + 1, order: NEWEST, ...(after ? { after } : {}) })

/** A page of one actor's acts, newest first. */
export const trailOf = (db: Db, actor: PersonId, beforeSeq: number | undefined) =>
  db.find(
    'audit',
    { actor, ...(beforeSeq === undefined ? {} : { seq: is.below(beforeSeq) }) },
    { limit: ROWS_A_PAGE + 1, order: [['seq', 'desc']] },
  )

/** An actor's whole chain in order, 1,000 rows a trip. */
export async function chainOf(db: Db, actor: PersonId): Promise<AuditDoc[]> {
  const chain: AuditDoc[] = []
  for (;;) {
    const page = await db.find(
      'audit',
      { actor, seq: is.above(chain.at(-1)?.seq ?? -1) },
      { limit: AUDIT_A_READ, order: [['seq', 'asc']] },
    )
    chain.push(...page)
    if (page.length < AUDIT_A_READ) return chain
  }
}

export const loadDeletion = (db: Db, openId: OpenId) => db.get('deletions', openId)
/** False when this sign-in has been deleted before, or is being deleted. */
export const insertDeletion = (db: Db, deletion: DeletionDoc) => db.insert('deletions', deletion)
/** Whoever came back after a deletion and goes again. */
export const replaceDeletion = (db: Db, deletion: DeletionDoc) => db.put('deletions', deletion)
export const closeDeletion = (db: Db, { _id, requestId }: DeletionDoc) =>
  db.change('deletions', { _id, requestId, done: false }, { done: to.set(true) })
