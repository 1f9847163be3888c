import type { BranchId, CommunityCode, DivisionCode, NominationId, PersonId, UnitId } from '../../types/domain/ids'
import type { Role, RoleGrant } from '../../types/domain/org'
import type { AccountDoc, BranchDoc, NominationDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { type Change, type Db, is, path, to } from '../_kernel/db'
import { LOG_REQUEST, remember } from '../_kernel/once'

/** The most that one read answers: 486 branches of grids and some dozens off them. */
const BRANCHES_AT_MOST = 1000
/** A community has 9 grids and a few clusters of shops; this is room, not a page. */
const BRANCHES_OF_A_COMMUNITY = 100
/** More cadres than live in any community. */
const CANDIDATES_AT_MOST = 200
/** A person stands in their own community, so for as many branches as it has. */
const NOMINATIONS_OF_A_PERSON = 100

export const nominationId = (branch: BranchId, person: PersonId): NominationId => `${branch}:${person}`
/** What a branch's `secretaryId` says while nobody leads it. */
export const nobodyIn = (branch: BranchId): `-${BranchId}` => `-${branch}`

export const loadBranch = (db: Db, id: BranchId) => db.get('branches', id)
export const loadPerson = (db: Db, id: PersonId) => db.get('people', id)
export const loadUnit = (db: Db, id: UnitId) => db.get('units', id)
export const loadMembership = (db: Db, id: PersonId) => db.get('memberships', id)
export const loadNomination = (db: Db, branch: BranchId, person: PersonId) =>
  db.get('nominations', nominationId(branch, person))

/** The branches that these people lead, without their memories. */
export const branchesLedBy = async (db: Db, people: readonly PersonId[]) =>
  people.length > 0
    ? db.find('branches', { secretaryId: is.oneOf(people) }, { limit: people.length, fields: ['_id', 'secretaryId'] })
    : []

/** Every branch of the district or of a street, without memories and past terms. */
export const branchesIn = (db: Db, scope: DivisionCode): Promise<Omit<BranchDoc, 'log' | 'terms'>[]> =>
  db.find(
    'branches',
    { communityId: is.startingWith(scope) },
    { limit: BRANCHES_AT_MOST, fields: ['_id', 'name', 'mode', 'secretary', 'secretaryId'] },
  )

export const branchesOfCommunity = (db: Db, communityId: CommunityCode) =>
  db.find(
    'branches',
    { communityId },
    { limit: BRANCHES_OF_A_COMMUNITY, fields: ['_id', 'name', 'mode', 'secretary', 'secretaryId'] },
  )

export const branchesByIds = (db: Db, ids: readonly BranchId[]) =>
  db.find(
    'branches',
    { _id: is.oneOf(ids) },
    { limit: ids.length, fields: ['_id', 'name', 'mode', 'secretary', 'secretaryId'] },
  )

export const openNominations = (db: Db, branchId: BranchId) =>
  db.find('nominations', { branchId, state: 'open' }, { limit: CANDIDATES_AT_MOST })

export const nominationsOf = (db: Db, personId: PersonId) =>
  db.find('nominations', { personId, state: 'open' }, { limit: NOMINATIONS_OF_A_PERSON })

/** How many stand for a branch now. */
export async function countCandidates(db: Db, branchId: BranchId): Promise<number> {
  const [open] = await db.group<'nominations', { count: number }>(
    'nominations',
    { branchId, state: 'open' },
    { _id: null, count: { $sum: 1 } },
    { limit: 1 },
  )
  return open?.count ?? 0
}

/** How many stand for each branch of a place; branches for which nobody stands are not among them. */
export const candidatesIn = (db: Db, scope: DivisionCode) =>
  db.group<'nominations', { _id: BranchId; count: number }>(
    'nominations',
    { communityId: is.startingWith(scope), state: 'open' },
    { _id: '$branchId', count: { $sum: 1 } },
    { limit: BRANCHES_AT_MOST },
  )

/** False when the person is nominated for the branch already, now or in an earlier selection. */
export const insertNomination = (db: Db, nomination: NominationDoc) => db.insert('nominations', nomination)

/** An earlier selection is over: the nomination begins anew, with what is known of the person today. */
export function reopenNomination(call: Call, { _id, log: _log, ...fields }: NominationDoc, act: string) {
  const fresh = Object.entries(fields).map(([field, value]): [string, Change] => [field, to.set(value)])
  return call.db.change(
    'nominations',
    { _id, state: 'closed', [LOG_REQUEST]: is.not(call.request.id) },
    { ...Object.fromEntries(fresh), ...remember(call, act) },
  )
}

/** What every change of an open nomination is conditional on; a request that is in the log already matches nothing. */
const openNomination = (call: Call, _id: NominationId) => ({
  _id,
  state: 'open' as const,
  [LOG_REQUEST]: is.not(call.request.id),
})

/** Adds one place to those that recommend. */
export const addRecommendation = (call: Call, id: NominationId, place: string) =>
  call.db.change(
    'nominations',
    { ...openNomination(call, id), recommendedBy: is.not(place) },
    { recommendedBy: to.push([place]), ...remember(call, 'recommend') },
  )

/** Whoever was recommended now stands too. */
export const addStanding = (call: Call, id: NominationId, statement: string | null) =>
  call.db.change(
    'nominations',
    { ...openNomination(call, id), stoodAt: null },
    { stoodAt: to.set(new Date(call.now)), statement: to.set(statement), ...remember(call, 'stand') },
  )

/** Takes the standing back; a nomination that nobody recommended is over with it. */
export async function takeStandingBack(call: Call, id: NominationId): Promise<number> {
  const stands = { ...openNomination(call, id), stoodAt: is.not(null) }
  const back = { stoodAt: to.set(null), statement: to.set(null), ...remember(call, 'withdraw') }
  const recommended = { ...stands, recommendedBy: is.not([]) }
  if ((await call.db.change('nominations', recommended, back)) > 0) return 1
  const alone = { ...stands, recommendedBy: [] }
  return call.db.change('nominations', alone, { state: to.set('closed'), ...back })
}

/** The selection is over for these. */
export const closeNominations = async (db: Db, ids: readonly NominationId[]): Promise<void> => {
  if (ids.length > 0) await db.change('nominations', { _id: is.oneOf(ids), state: 'open' }, { state: to.set('closed') })
}

type Term = BranchDoc['terms'][number]

/**
 * Puts the successor, or nobody, in the place of whom the caller saw (mechanism 6): one change of one document.
 * 0 also when the successor leads another branch: the index of `secretaryId` is unique.
 */
export const replaceSecretary = (
  call: Call,
  id: BranchId,
  change: { seen: PersonId | null; secretary: BranchDoc['secretary']; ended: Term | null; act: string },
) =>
  call.db.change(
    'branches',
    { _id: id, secretaryId: change.seen ?? nobodyIn(id), [LOG_REQUEST]: is.not(call.request.id) },
    {
      secretary: to.set(change.secretary),
      secretaryId: to.set(change.secretary?.personId ?? nobodyIn(id)),
      ...(change.ended ? { terms: to.push([change.ended]) } : {}),
      ...remember(call, change.act),
    },
  )

/** The account of a person; null for who has never signed in. */
export async function accountOf(db: Db, personId: PersonId) {
  const [account] = await db.find('accounts', { personId }, { limit: 1 })
  return account ?? null
}

const HELD_ROLE = path('roles', 'role')
const HELD_SCOPE = path('roles', 'scope')
const LEADS: Role = 'branchSecretary'

/** Puts the secretary's grant among a person's roles if they lead nothing; @param position where its place in the order of roles is */
export const giveLead = (db: Db, personId: PersonId, grant: AccountDoc['roles'][number], position: number) =>
  db.change('accounts', { personId, [HELD_ROLE]: is.not(LEADS) }, { roles: to.insertAt(position, grant) })

/** Takes the secretary's grant over a place from everybody but one. */
export const takeLead = (db: Db, scope: RoleGrant['scope'], except: PersonId | null) =>
  db.change(
    'accounts',
    { [HELD_SCOPE]: scope, [HELD_ROLE]: LEADS, ...(except ? { personId: is.not(except) } : {}) },
    { roles: to.pull({ role: LEADS, scope }) },
  )
