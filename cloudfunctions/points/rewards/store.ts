import type { CommunityCode, DivisionCode, MerchantId, RewardId, StreetCode } from '../../../types/domain/ids'
import type { DayText, Instant } from '../../../types/domain/time'
import type { MerchantDoc } from '../../../types/documents/org'
import type { Holding, RewardDoc } from '../../../types/documents/points'
import type { Call } from '../../_kernel/action'
import { type Db, is, path, to, type Where } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import type { Ring } from '../rules/page'
import { ROWS_A_PAGE } from '../store'

const HELD_KEY = path('held', 'key')
const HELD_UNTIL = path('held', 'until')
/** Late repeats come within minutes: so many postings of one reward later nobody asks again. */
const SETTLED_KEPT = 400
/** A rule pays a hundred things by the piece at most, and few versions differ in them. */
const NAMED_AT_MOST = 300

export const loadReward = (db: Db, id: RewardId) => db.get('rewards', id)

/** Where a page of a ring begins: price and id of the row before. */
export type After = readonly [number, string] | undefined

export interface Home {
  readonly community: CommunityCode | null
  readonly street: StreetCode | null
}

function whereIn(ring: Ring, { community, street }: Home): Where<RewardDoc> {
  if (ring === 'community') return { communityId: community ?? is.oneOf([]), active: true }
  if (ring === 'street')
    return { streetId: street ?? is.oneOf([]), active: true, ...(community && { communityId: is.not(community) }) }
  return { active: true, ...(street && { streetId: is.not(street) }) }
}

/** The cheapest first of one ring around somebody's home, and one more than a page. */
export const ringPage = (db: Db, ring: Ring, home: Home, after: After) =>
  db.find('rewards', whereIn(ring, home), {
    limit: ROWS_A_PAGE + 1,
    order: [
      ['points', 'asc'],
      ['_id', 'asc'],
    ],
    ...(after ? { after } : {}),
  })

/** All that a shop offers, by id. */
export const offersOf = (db: Db, merchantId: MerchantId, after: readonly [string] | undefined) =>
  db.find('rewards', { merchantId }, { limit: ROWS_A_PAGE + 1, order: [['_id', 'asc']], ...(after ? { after } : {}) })

/** What rewards are called, and where they are. 0 trips for none. */
export async function rewardNames(
  db: Db,
  ids: readonly RewardId[],
): Promise<ReadonlyMap<RewardId, Pick<RewardDoc, 'title' | 'merchantName'>>> {
  const some = [...new Set(ids)].slice(0, NAMED_AT_MOST)
  if (some.length === 0) return new Map()
  const found = await db.find(
    'rewards',
    { _id: is.oneOf(some) },
    { limit: NAMED_AT_MOST, fields: ['title', 'merchantName'] },
  )
  return new Map(found.map(({ _id, ...names }) => [_id, names]))
}

/** Whatever a shop offers bears its name and place of now; what was posted keeps the one of then. */
export const renameRewards = (db: Db, { _id, name, place }: Pick<MerchantDoc, '_id' | 'name' | 'place'>) =>
  db.change('rewards', { merchantId: _id }, { merchantName: to.set(name), place: to.set(place) })

/** What waits for a word in a place. */
export const proposedIn = (db: Db, scope: DivisionCode, after: readonly [string, string] | undefined) =>
  db.find(
    'rewards',
    { state: 'proposed', communityId: is.startingWith(scope) },
    {
      limit: ROWS_A_PAGE + 1,
      order: [
        ['communityId', 'asc'],
        ['_id', 'asc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** How many things a shop offers, up to a number. */
export const countOffers = async (db: Db, merchantId: MerchantId, most: number): Promise<number> =>
  (await db.find('rewards', { merchantId }, { limit: most, fields: ['_id'] })).length

/** False when it is there already. */
export const insertReward = (db: Db, reward: RewardDoc) => db.insert('rewards', reward)

/** Saves what people changed, if neither they nor a till have changed what it was decided on. */
export const saveChanges = (
  call: Call,
  { _id, version, stock, held }: RewardDoc,
  changes: Readonly<Partial<Omit<RewardDoc, '_id'>>>,
) =>
  call.db.change(
    'rewards',
    { _id, version, stock, held: is.exactly(held), [LOG_REQUEST]: is.not(call.request.id) },
    {
      ...Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, to.set(value)])),
      ...remember(call, 'save'),
    },
  )

/** The community's word on one version. */
export const decideProposed = (
  call: Call,
  { _id, version }: Pick<RewardDoc, '_id' | 'version'>,
  word: { readonly state: 'open' | 'declined'; readonly active: boolean; readonly reason: string | null },
) =>
  call.db.change(
    'rewards',
    { _id, version, state: 'proposed', [LOG_REQUEST]: is.not(call.request.id) },
    {
      state: to.set(word.state),
      active: to.set(word.active),
      word: to.set({
        by: call.account.personId,
        byName: call.account.name,
        at: new Date(call.now),
        reason: word.reason,
      }),
      ...remember(call, word.state),
    },
  )

/** Neither under way nor settled: what makes every step below one that happens once. */
const isNew = (key: string) => ({ [HELD_KEY]: is.not(key), settled: is.not(key) })
const settle = (key: string) => ({ held: to.pull({ key }), settled: to.push([key], SETTLED_KEPT) })

/** Takes one out of the stock and holds it; 0 when there is none, or it is held or settled already. */
export const reserve = (db: Db, id: RewardId, holding: Holding) =>
  db.change(
    'rewards',
    { _id: id, stock: is.atLeast(1), stockDay: holding.day, ...isNew(holding.key) },
    { stock: to.inc(-1), held: to.push([holding]) },
  )

/** A new day begins with a full stock. */
export const refill = (db: Db, { _id, perDay, stockDay }: RewardDoc, day: DayText) =>
  db.change('rewards', { _id, perDay, stockDay }, { stock: to.set(perDay), stockDay: to.set(day) })

/** The posting is there: what was held is gone for good. */
export const confirmTaken = (db: Db, id: RewardId, key: string) =>
  db.change('rewards', { _id: id, [HELD_KEY]: key }, settle(key))

/** Notes that something is coming back, before its posting; once. */
export const beginReturn = (db: Db, id: RewardId, holding: Holding) =>
  db.change('rewards', { _id: id, ...isNew(holding.key) }, { held: to.push([holding]) })

/** Puts one back into the stock, where the stock is still the one that it came from, and lets go of it. */
async function putBack(
  db: Db,
  id: RewardId,
  { key, day }: Holding,
  rest: ReturnType<typeof settle> | { held: ReturnType<typeof to.pull> },
) {
  const there = { _id: id, [HELD_KEY]: key }
  const back = await db.change(
    'rewards',
    { ...there, stock: is.atLeast(0), stockDay: day },
    { stock: to.inc(1), ...rest },
  )
  if (back === 0) await db.change('rewards', there, rest)
}

/** The posting of the return is there. */
export const finishReturn = (db: Db, id: RewardId, holding: Holding) => putBack(db, id, holding, settle(holding.key))

/** The posting never came: what was held can be had again. */
export const release = (db: Db, id: RewardId, holding: Holding) =>
  putBack(db, id, holding, { held: to.pull({ key: holding.key }) })

/** The posting of a return never came: nothing has happened. */
export const dropReturn = (db: Db, id: RewardId, { key }: Holding) =>
  db.change('rewards', { _id: id, [HELD_KEY]: key }, { held: to.pull({ key }) })

const UNSETTLED_A_RUN = 20

/** Rewards of which something is held that nobody can post any more. */
export const unsettled = (db: Db, now: Instant) =>
  db.find('rewards', { [HELD_UNTIL]: is.below(new Date(now)) }, { limit: UNSETTLED_A_RUN })
