import {
  type DivisionCode,
  type GridCode,
  isGridCode,
  isMerchant,
  type MerchantId,
  type OpenId,
  type PersonId,
  type RequestId,
  type Scope,
  type UnitId,
} from '../../../types/domain/ids'
import { GIVEN_ROLES } from '../../../types/domain/org'
import type { AccountDoc, GridDoc, MembershipDoc, PersonDoc, Sealed } from '../../../types/documents/org'
import type { LogEntry } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import { type Db, is, path, to } from '../../_kernel/db'
import { LOG_KEPT, LOG_REQUEST, logEntry, remember } from '../../_kernel/once'
import type { Arrangement } from '../rules/arrange'
import { loadDivision, loadGrid } from '../store'

/** The branch that somebody leads: one or none, the index is unique. */
export const branchLedBy = async (db: Db, personId: PersonId) =>
  (await db.find('branches', { secretaryId: personId }, { limit: 1 }))[0] ?? null

const CHANGES_KEPT = 200

/** Sets a grid's posts and holders, if they still are as they were read. @param act remembers the request; left out, the grid need not */
export const saveArrangement = (call: Call, grid: GridDoc, next: Arrangement, act?: string) => {
  const changes = next.changes.map((change) => ({ ...change, at: new Date(call.now), byName: call.account.name }))
  return call.db.change(
    'grids',
    {
      _id: grid._id,
      posts: is.exactly(grid.posts),
      holders: is.exactly(grid.holders),
      ...(act ? { [LOG_REQUEST]: is.not(call.request.id) } : {}),
    },
    {
      posts: to.set(next.posts),
      holders: to.set(next.holders),
      postChanges: to.push(changes, CHANGES_KEPT),
      ...(act ? remember(call, act) : {}),
    },
  )
}

/** What every change of a membership is conditional on; a request that is in the log already matches nothing. */
const memberOf = (call: Call, personId: PersonId, gridId: GridCode) => ({
  _id: personId,
  gridId,
  [LOG_REQUEST]: is.not(call.request.id),
})

/** Mechanism 8: the one grid of a person becomes another; a home that lay in the old one goes with it. */
export const moveMembership = (call: Call, move: { personId: PersonId; from: GridCode; to: GridCode }) => {
  const { personId: by, name: byName } = call.account
  return call.db.change(
    'memberships',
    { ...memberOf(call, move.personId, move.from), state: is.oneOf(['active', 'pending']) },
    {
      gridId: to.set(move.to),
      home: to.set(null),
      moves: to.push([{ from: move.from, to: move.to, at: new Date(call.now), by, byName }]),
      ...remember(call, 'move'),
    },
  )
}

export const confirmMembership = (
  call: Call,
  word: { personId: PersonId; gridId: GridCode; state: 'active' | 'left' },
) =>
  call.db.change(
    'memberships',
    { ...memberOf(call, word.personId, word.gridId), state: 'pending' },
    { state: to.set(word.state), ...remember(call, word.state === 'active' ? 'confirm' : 'decline') },
  )

export const endMembership = (call: Call, personId: PersonId, gridId: GridCode) =>
  call.db.change(
    'memberships',
    { ...memberOf(call, personId, gridId), state: is.oneOf(['active', 'pending']) },
    { state: to.set('left'), home: to.set(null), ...remember(call, 'remove') },
  )

/** Where somebody lives now, once: a late repeat must not bring an old address back. */
export const setAddress = (db: Db, personId: PersonId, address: Sealed | null, entry: LogEntry) =>
  db.change(
    'people',
    { _id: personId, [LOG_REQUEST]: is.not(entry.requestId) },
    { address: to.set(address), log: to.push([entry], LOG_KEPT) },
  )

/** Whoever has left the district lives outside it. */
export const setOutside = (db: Db, personId: PersonId) =>
  db.change('people', { _id: personId, residence: is.not('outside') }, { residence: to.set('outside') })

/** Sets an account's roles, if they still are as they were read. */
export const setRoles = (db: Db, account: AccountDoc, roles: AccountDoc['roles']) =>
  db.change('accounts', { _id: account._id, roles: is.exactly(account.roles) }, { roles: to.set(roles) })

const ACCOUNT_LOG_KEPT = 20

/** Sets an account's roles and state, if they still are as they were read, and remembers the request. */
export const changeAccount = (
  call: Call,
  account: AccountDoc,
  next: Pick<AccountDoc, 'roles' | 'state'>,
  act: string,
) =>
  call.db.change(
    'accounts',
    {
      _id: account._id,
      roles: is.exactly(account.roles),
      state: account.state,
      [LOG_REQUEST]: is.not(call.request.id),
    },
    { roles: to.set(next.roles), state: to.set(next.state), log: to.push([logEntry(call, act)], ACCOUNT_LOG_KEPT) },
  )

export const HOLDERS_A_PAGE = 50

/** A page of those who hold a role that is given, over a place inside the scope or a shop there, in order of person. */
export const holdersPage = (db: Db, scope: DivisionCode, after: string | undefined) =>
  db.find(
    'accounts',
    {
      [path('roles', 'role')]: is.oneOf(GIVEN_ROLES),
      [path('roles', 'scope')]: is.startingWith(scope, `m${scope}`),
      ...(after ? { personId: is.above(after) } : {}),
    },
    { limit: HOLDERS_A_PAGE, order: [['personId', 'asc']] },
  )

/** What people call a division or a shop; null when there is none. */
export async function nameOfScope(db: Db, scope: Scope): Promise<string | null> {
  if (isGridCode(scope)) return (await loadGrid(db, scope))?.name ?? null
  const place = isMerchant(scope) ? await db.get('merchants', scope) : await loadDivision(db, scope)
  return place?.name ?? null
}

/** Whoever has no role over a shop owns none of it. */
export const endOwnership = (db: Db, merchantId: MerchantId, personId: PersonId) =>
  db.change('merchants', { _id: merchantId, ownerIds: personId }, { ownerIds: to.pull(personId) })

export const loadAccount = (db: Db, id: OpenId) => db.get('accounts', id)
export const loadUnit = (db: Db, id: UnitId) => db.get('units', id)
/** Whoever has a number: one, the index is unique. */
export const personOfPhone = async (db: Db, phoneKey: string) =>
  (await db.find('people', { phoneKey }, { limit: 1 }))[0] ?? null

/** False when the number, or this very request, has somebody already. */
export const insertPerson = (db: Db, person: PersonDoc) => db.insert('people', person)
export const insertAccount = (db: Db, account: AccountDoc) => db.insert('accounts', account)
export const insertMembership = (db: Db, membership: MembershipDoc) => db.insert('memberships', membership)

/** Whoever has left comes again, in the grid that they name now. Nothing happens to those who are there. */
export const rejoin = (db: Db, membership: MembershipDoc, request: RequestId) => {
  const { _id, gridId, since, state, kind, occupation, unitName, home, name, log } = membership
  return db.change(
    'memberships',
    { _id, state: 'left', [LOG_REQUEST]: is.not(request) },
    {
      gridId: to.set(gridId),
      since: to.set(since),
      state: to.set(state),
      kind: to.set(kind),
      occupation: to.set(occupation),
      unitName: to.set(unitName),
      home: to.set(home),
      moves: to.push([{ from: null, to: gridId, at: since, by: _id, byName: name }]),
      log: to.push(log),
    },
  )
}

/** Remembers in the account that its owner came again. */
export const rejoinAccount = (db: Db, account: AccountDoc, consentVersion: number, entry: LogEntry) =>
  db.change(
    'accounts',
    { _id: account._id, [LOG_REQUEST]: is.not(entry.requestId) },
    { consent: to.set({ version: consentVersion, at: entry.at }), log: to.push([entry], ACCOUNT_LOG_KEPT) },
  )
