import type { ParsedOf } from '../../../types/contracts/all'
import type { PersonId } from '../../../types/domain/ids'
import type { AccountDoc, PersonDoc } from '../../../types/documents/org'
import { openAction, type OpenCall } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { phoneOf } from '../../_kernel/phone'
import {
  accountOf,
  entryOf,
  membershipOf,
  type Newcomer,
  newPersonId,
  personOf,
  requestOf,
  sealedAddress,
} from '../newcomer'
import { mayRegisterAgain, type Welcome, welcomeIn, welcomeOf, whyNotRegister } from '../rules/register'
import {
  branchLedBy,
  insertAccount,
  insertMembership,
  insertPerson,
  loadAccount,
  loadUnit,
  personOfPhone,
  rejoin,
  rejoinAccount,
  setAddress,
} from '../members/store'
import { accountOfPerson, loadGrid, loadMembership, loadPerson } from '../store'

type Db = OpenCall['db']
type Input = ParsedOf<'org.register'>

/** Another attempt of the same request may hold the number that the code stood for: it is looked for this often, so far apart. */
const LOOKS = 6
const BETWEEN_LOOKS_MS = 100
const pause = () => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS))

/** What an earlier attempt of this request has left when its code is used up. */
async function begunBefore(db: Db, who: Newcomer) {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (looks > 0) await pause()
    const [person, account] = await Promise.all([loadPerson(db, newPersonId(who)), loadAccount(db, who.openId)])
    if (person || account) return { person, account }
  }
  return null
}

/** Who the number belongs to: whoever it was entered for just now, or whoever had it before. */
async function personWith(db: Db, who: Newcomer, phone: string): Promise<PersonDoc | null> {
  const person = personOf(who, phone)
  if (await insertPerson(db, person)) return person
  return personOfPhone(db, person.phoneKey)
}

/** Somebody whose number was known before this request: what is known of them, and how they are met. */
async function meet(db: Db, who: Newcomer, person: PersonDoc) {
  const [membership, account, led] = await Promise.all([
    loadMembership(db, person._id),
    accountOfPerson(db, person._id),
    branchLedBy(db, person._id),
  ])
  const welcome = welcomeOf({ person, membership, hasAccount: account !== null }, who.input.name)
  if (welcome === 'phoneTaken') return welcome
  const there = membership?.state === 'left' ? null : membership
  const grid = there && there.gridId !== who.grid._id ? await loadGrid(db, there.gridId) : who.grid
  const enrolled = there ?? { gridId: who.grid._id, kind: who.input.kind, state: welcome }
  return { welcome, membership: enrolled, gridName: grid?.name ?? '', led }
}

/** The last steps, each of which may be done any number of times: the membership, unless there is one, and the address. */
async function settle(db: Db, who: Newcomer, personId: PersonId, welcome: Welcome) {
  const membership = await membershipOf(who, personId, welcome)
  const isNew = await insertMembership(db, membership)
  if (!isNew) await rejoin(db, membership, who.request.id)
  if (personId !== newPersonId(who) && who.input.address !== undefined)
    await setAddress(db, personId, sealedAddress(personId, who.input.address), entryOf(who, personId, welcome))
  const there = isNew ? membership : await loadMembership(db, personId)
  const grid = there && there.gridId !== who.grid._id ? await loadGrid(db, there.gridId) : who.grid
  return done({ personId, state: welcome, gridName: grid?.name ?? who.grid.name })
}

/** Somebody who has an account: this request made it, or they are registered, or they left and come again. */
async function withAccount(db: Db, who: Newcomer, account: AccountDoc) {
  const log = account.log ?? []
  const memory = recall(log, who)
  if (memory === 'reused') return refuse('requestReused')
  if (memory === 'done') {
    const act = log.find(({ requestId }) => requestId === who.request.id)?.act ?? ''
    return settle(db, who, account.personId, welcomeIn(act))
  }
  const membership = await loadMembership(db, account.personId)
  const free = account.state === 'active' && mayRegisterAgain(membership?.state ?? null, account.roles.length)
  if (!free) return refuse('alreadyRegistered')
  await rejoinAccount(db, account, who.input.consentVersion, entryOf(who, account.personId, 'pending'))
  return settle(db, who, account.personId, 'pending')
}

/** Somebody new to this account: by their number, known or not. */
async function withoutAccount(db: Db, who: Newcomer) {
  const phone = await phoneOf(who.input.phoneCode, who.openId, who.now.getTime())
  const begun = phone === null ? await begunBefore(db, who) : null
  if (begun?.account) return withAccount(db, who, begun.account)
  const person = phone === null ? (begun?.person ?? null) : await personWith(db, who, phone)
  if (!person) return refuse(phone === null ? 'phoneUnread' : 'requestReused')
  const isNew = person._id === newPersonId(who)
  if (isNew && recall(person.log, who) !== 'done') return refuse('requestReused')
  const met = isNew
    ? { welcome: 'pending' as const, membership: null, gridName: '', led: null }
    : await meet(db, who, person)
  if (met === 'phoneTaken') return refuse(met)
  if (await insertAccount(db, accountOf(who, person, met))) return settle(db, who, person._id, met.welcome)
  const account = await loadAccount(db, who.openId)
  if (!account) throw new Error('an account was refused and is not there')
  return withAccount(db, who, account)
}

/**
 * Mechanisms 8 and 9: a newcomer signs up where they live. The number is written down, sealed, in the first write after it was read,
 * and the account is the lock of its owner; what follows can be done again from there, so the same request gets the same answer even
 * though its code is used up. 5 trips for whoever is new, 6 with a unit; for whoever the roster knows, a few more, once.
 */
export const register = openAction('org.register', async (input: Input, call) => {
  const [grid, unit] = await Promise.all([
    loadGrid(call.db, input.gridId),
    input.unitId === undefined ? null : loadUnit(call.db, input.unitId),
  ])
  if (!grid || (input.unitId !== undefined && !unit)) return refuse('notFound')
  const request = requestOf(call, input)
  const who: Newcomer = { input, openId: call.openId, now: new Date(call.now), request, grid, unit }
  const why = whyNotRegister(input)
  if (why) return refuse(why)
  return call.account ? withAccount(call.db, who, call.account) : withoutAccount(call.db, who)
})
