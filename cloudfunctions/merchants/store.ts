import type { ApplicationId, CommunityCode, DivisionCode, MerchantId, PersonId } from '../../types/domain/ids'
import { APPLICATIONS_WAITING_MOST } from '../../types/domain/merchants'
import type { ApplicationDoc } from '../../types/documents/merchants'
import type { MerchantDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { type Db, is, path, to } from '../_kernel/db'
import { LOG_REQUEST, remember } from '../_kernel/once'

export const SHOPS_A_PAGE = 20
/** What a desk is shown at once; the oldest come first, so the rest follows as they are answered. */
const APPLICATIONS_SHOWN = 50
/** More than a desk answers in weeks. */
const COUNTED_AT_MOST = 100
const RENAMES_SHOWN = 50
const MINE_SHOWN = 20
const STAFF_SHOWN = 100
/** Digits of eight places that two shops show at the same moment. */
const SAME_DIGITS = 5

export const loadApplication = (db: Db, id: ApplicationId) => db.get('shopApplications', id)
/** False when this request has applied already. */
export const insertApplication = (db: Db, application: ApplicationDoc) => db.insert('shopApplications', application)

/** How many of a person's applications wait, at most as many as may. */
export const countMyWaiting = async (db: Db, personId: PersonId): Promise<number> =>
  (
    await db.find(
      'shopApplications',
      { personId, state: 'waiting' },
      { limit: APPLICATIONS_WAITING_MOST, fields: ['_id'] },
    )
  ).length

export const applicationsOf = (db: Db, personId: PersonId) =>
  db.find(
    'shopApplications',
    { personId },
    {
      limit: MINE_SHOWN,
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
    },
  )

/** What waits in a place, the oldest first. */
export const applicationsAt = (db: Db, scope: DivisionCode) =>
  db.find(
    'shopApplications',
    { state: 'waiting', communityId: is.startingWith(scope) },
    {
      limit: APPLICATIONS_SHOWN,
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )

/** How many applications wait in a community; 100 stands for more. */
export const countWaiting = async (db: Db, communityId: CommunityCode): Promise<number> =>
  (
    await db.find(
      'shopApplications',
      { state: 'waiting', communityId },
      { limit: COUNTED_AT_MOST, fields: ['_id'], order: [['at', 'asc']] },
    )
  ).length

/** The first word on an application; 0 also when this request said it already. */
export const saveDecision = (
  call: Call,
  { _id }: ApplicationDoc,
  state: 'approved' | 'returned',
  words: string | null,
): Promise<number> => {
  const { personId, name } = call.account
  return call.db.change(
    'shopApplications',
    { _id, state: 'waiting', [LOG_REQUEST]: is.not(call.request.id) },
    {
      state: to.set(state),
      decision: to.set({ by: personId, byName: name, at: new Date(call.now), words }),
      ...remember(call, state),
    },
  )
}

/** A page of a place's shops in order of id, and one more to tell whether there is a next page. */
export const shopsAt = (db: Db, scope: DivisionCode, after: string | undefined) =>
  db.find(
    'merchants',
    {
      _id: is.startingWith(`m${scope}`),
      ...(after === undefined ? {} : { _id: is.between(`${after}0`, `m${scope}~`) }),
    },
    { limit: SHOPS_A_PAGE + 1, order: [['_id', 'asc']] },
  )

/** False when the number is taken. */
export const insertMerchant = (db: Db, merchant: MerchantDoc) => db.insert('merchants', merchant)

/** Everybody who has the role over a shop; up to 100. */
export const staffOf = (db: Db, merchantId: MerchantId) =>
  db.find(
    'accounts',
    { [path('roles', 'scope')]: merchantId },
    { limit: STAFF_SHOWN, order: [['personId', 'asc']], fields: ['personId', 'name', 'roles'] },
  )

export const shopsShowing = (db: Db, digits: string) =>
  db.find('merchants', { [path('invite', 'digits')]: digits }, { limit: SAME_DIGITS })

type Kept = Pick<MerchantDoc, 'offers' | 'phone'> | Pick<MerchantDoc, 'invite'> | Pick<MerchantDoc, 'renaming'>

/** Sets what an owner mends or shows, as long as they own the shop and it has not left. */
export const saveKept = (call: Call, { _id }: MerchantDoc, kept: Kept, act: string): Promise<number> =>
  call.db.change(
    'merchants',
    { _id, ownerIds: call.account.personId, state: is.not('left'), [LOG_REQUEST]: is.not(call.request.id) },
    {
      ...Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, to.set(value)])),
      ...remember(call, act),
    },
  )

/** Sets what a word on another name makes of a shop, as long as it is the wish that was read and the shop has not left. */
export const saveRenamed = (
  call: Call,
  read: MerchantDoc,
  next: Pick<MerchantDoc, 'name' | 'place' | 'renaming' | 'renamed'>,
): Promise<number> =>
  call.db.change(
    'merchants',
    {
      _id: read._id,
      state: is.not('left'),
      [path('renaming', 'at')]: read.renaming?.at ?? null,
      [path('renaming', 'words')]: null,
      [LOG_REQUEST]: is.not(call.request.id),
    },
    {
      ...(next.renamed ? { name: to.set(next.name), place: to.set(next.place), renamed: to.set(true) } : {}),
      renaming: to.set(next.renaming),
      ...remember(call, next.renamed ? 'renamed' : 'renameReturned'),
    },
  )

/** Shops of a place that ask for another name or place, and have no answer yet. */
export const renamesAt = async (db: Db, scope: DivisionCode): Promise<MerchantDoc[]> =>
  db.find(
    'merchants',
    {
      _id: is.startingWith(`m${scope}`),
      state: is.not('left'),
      [path('renaming', 'words')]: null,
      renaming: is.not(null),
    },
    { limit: RENAMES_SHOWN, order: [['_id', 'asc']] },
  )

/** Those whose name is still to be carried on. */
export const shopsRenamed = (db: Db) => db.find('merchants', { renamed: true }, { limit: RENAMES_SHOWN })

/** Done, unless it has another name again by now. */
export const endSpreading = (db: Db, { _id, name, place }: MerchantDoc): Promise<number> =>
  db.change('merchants', { _id, name, place }, { renamed: to.set(false) })

/** Sets how a shop stands, if it still stands as it was read. */
export const saveStanding = (call: Call, read: MerchantDoc, next: Pick<MerchantDoc, 'state' | 'standing'>) =>
  call.db.change(
    'merchants',
    {
      _id: read._id,
      state: read.state,
      ownerIds: is.exactly(read.ownerIds),
      [LOG_REQUEST]: is.not(call.request.id),
    },
    { state: to.set(next.state), standing: to.set(next.standing), ...remember(call, next.state) },
  )

/** Sets who owns a shop, if they still are who they were, and it stands as it did. Whoever is taken out does not come back by the code of before. */
export const saveOwners = (call: Call, read: MerchantDoc, ownerIds: readonly PersonId[], act: string) =>
  call.db.change(
    'merchants',
    {
      _id: read._id,
      state: read.state,
      ownerIds: is.exactly(read.ownerIds),
      [LOG_REQUEST]: is.not(call.request.id),
    },
    {
      ownerIds: to.set(ownerIds),
      ...(act === 'remove' ? { invite: to.set(null) } : {}),
      ...remember(call, act),
    },
  )
