import { titleOf } from '../../types/domain/muster'
import type { GridCode, PersonId, StationId } from '../../types/domain/ids'
import type { Audience, Reader } from '../../types/domain/notices'
import type { Role } from '../../types/domain/org'
import { clockOf, type Instant } from '../../types/domain/time'
import type { MeetingPlace, MusterGridDoc, OrderDoc } from '../../types/documents/muster'
import type { Db } from '../_kernel/db'
import { type NewNotice, notify } from '../notices/public'
import { countUnder, gridsUnder, loadOverview, membersWho, stationById, stationsUnder } from '../org/public'
import { calls, holdersIn, namesPeople } from './rules/called'
import { insertGrids, musterGridId, openOrder, outUnder } from './store'

type CalledGrid = Awaited<ReturnType<typeof gridsUnder>>[number]

/** Everybody of these kinds: the overview counts them for every grid, at most a minute ago, in one document. */
async function countCalled(db: Db, places: OrderDoc['places'], called: Extract<OrderDoc['called'], { by: 'kinds' }>) {
  const overview = await loadOverview(db)
  if (!overview) {
    const people = new Map<GridCode, number>()
    for (const { _id, count } of await countUnder(db, places))
      if (calls(called, _id)) people.set(_id.gridId, (people.get(_id.gridId) ?? 0) + count)
    return people
  }
  const inside = overview.grids.filter(({ id }) => places.some((place) => id.startsWith(place)))
  const of = { cadre: 'cadres', volunteer: 'volunteers' } as const
  return new Map(inside.map((grid) => [grid.id, called.kinds.reduce((all, kind) => all + grid[of[kind]], 0)]))
}

type Named = ReadonlyMap<GridCode, readonly PersonId[]>

function namedBy(members: readonly { readonly _id: PersonId; readonly gridId: GridCode }[]): Named {
  const named = new Map<GridCode, PersonId[]>()
  for (const { _id, gridId } of members) named.set(gridId, [...(named.get(gridId) ?? []), _id])
  return named
}

/** The grids that an order reaches, with how many of their people it calls. */
export interface Reached {
  readonly grids: readonly CalledGrid[]
  readonly people: ReadonlyMap<GridCode, number>
  /** Who they are, where not everybody of a kind is called: only these are told. */
  readonly named: Named | null
}

/** 2 trips beside one another; of occupations and skills one more for every 1,000 people. */
export async function reachedBy(db: Db, { places, called }: Pick<OrderDoc, 'places' | 'called'>): Promise<Reached> {
  const of = (grids: readonly CalledGrid[], named: Named): Reached => ({
    grids,
    named,
    people: new Map([...named].map(([grid, { length }]) => [grid, length])),
  })
  if (called.by === 'groups') {
    const grids = await gridsUnder(db, places, ['posts', 'holders'])
    return of(grids, new Map(grids.map((grid) => [grid._id, holdersIn(grid, called.groups)])))
  }
  if (called.by === 'skills' || called.occupations.length > 0) {
    const [grids, members] = await Promise.all([gridsUnder(db, places), membersWho(db, places, called)])
    return of(grids, namedBy(members))
  }
  const [grids, people] = await Promise.all([gridsUnder(db, places), countCalled(db, places, called)])
  return { grids, people, named: null }
}

/** The same without counting anybody: for a later word about an order. */
export const toldBy = async (
  db: Db,
  order: Pick<OrderDoc, 'places' | 'called'>,
): Promise<Pick<Reached, 'grids' | 'named'>> =>
  namesPeople(order.called) ? await reachedBy(db, order) : { grids: await gridsUnder(db, order.places), named: null }

export const peopleIn = (people: ReadonlyMap<GridCode, number>): number =>
  [...people.values()].reduce((all, count) => all + count, 0)

const NOBODY = { read: 0, coming: 0, arrived: 0, cannot: 0, left: 0 }

type Places = ReadonlyMap<StationId, MeetingPlace>

/** Where people may have to come, so that no phone has to ask; 1 trip. */
async function placesOf(db: Db, { station, places }: OrderDoc): Promise<Places> {
  const stations = station ? [await stationById(db, station.id)] : await stationsUnder(db, places)
  return new Map(
    stations.flatMap((one) => {
      if (!one) return []
      const { _id, name, point, address = null, phone = null } = one
      const [longitude, latitude] = point.coordinates
      return [[_id, { name, longitude, latitude, address, phone }] as const]
    }),
  )
}

const musterGrid = (order: OrderDoc, grid: CalledGrid, called: number, places: Places): MusterGridDoc => ({
  _id: musterGridId(order._id, grid._id),
  orderId: order._id,
  gridId: grid._id,
  gridName: grid.name,
  communityId: grid.communityId,
  streetId: grid.streetId,
  at: order.at,
  stationName: (order.station ?? grid.station).name,
  place: places.get((order.station ?? grid.station).id) ?? null,
  facts: {
    level: order.level,
    title: order.title,
    duty: order.duty,
    toBring: order.toBring,
    assembleAt: order.assembleAt,
    station: order.station,
    compulsory: order.compulsory,
  },
  version: order.version,
  byName: order.scopeName,
  calledWho: order.called,
  callDeployed: order.callDeployed,
  active: true,
  needed: order.neededPerGrid,
  called,
  counts: NOBODY,
  sent: {},
  sentTo: [],
  answers: {},
  out: [],
  teams: {},
  wanted: null,
  reports: [],
  lesson: null,
  stage: 0,
  log: [],
})

/** People who are out on another order, by the grid they live in. */
export type Out = ReadonlyMap<GridCode, readonly PersonId[]>
const NOBODY_OUT: Out = new Map()

/** Those whom an order leaves in peace; 1 trip, none when it calls them too. */
export async function leftInPeace(db: Db, order: Pick<OrderDoc, 'places' | 'callDeployed'>, but?: OrderDoc['_id']) {
  const out = new Map<GridCode, PersonId[]>()
  if (order.callDeployed) return out
  for (const grid of await outUnder(db, order.places))
    if (grid.orderId !== but) out.set(grid.gridId, [...(out.get(grid.gridId) ?? []), ...grid.out])
  return out
}

/** Whoever leads a grid is told in any case. */
const LEADERS: readonly Role[] = ['branchSecretary', 'gridWorker']

/** The roles that an order tells in a place; those whom it names by post or occupation are told by themselves. */
const rolesTold = (called: OrderDoc['called'], named: Named | null): readonly Role[] =>
  named || called.by !== 'kinds' ? LEADERS : [...LEADERS, ...called.kinds]

/** Everybody whom an order over these places would tell. */
export const readersOf = (places: OrderDoc['places'], called: OrderDoc['called'], named: Named | null): Reader[] => [
  ...places.flatMap((place) => rolesTold(called, named).map((role): Reader => `${place}/${role}`)),
  ...(named ? [...named.values()].flat() : []),
]

const audiencesIn = (gridId: GridCode, called: OrderDoc['called'], named: Named | null): Audience[] => [
  { scope: gridId, roles: rolesTold(called, named) },
  ...(named ? [{ personIds: named.get(gridId) ?? [] }] : []),
]

/**
 * What is told in every grid. @param say.key names the fact: the order, or a later word about it
 * @param out whom another order has in each grid: they find it in the app, and their phones stay quiet
 */
export const noticesOf = (
  order: OrderDoc,
  { grids, named }: Pick<Reached, 'grids' | 'named'>,
  say: { readonly key: string; readonly text: string },
  out: Out = NOBODY_OUT,
): NewNotice[] =>
  grids.flatMap(({ _id: gridId }) =>
    audiencesIn(gridId, order.called, named).map((audience): NewNotice => ({
      key: `${say.key}:${order._id}:${gridId}${'personIds' in audience ? ':named' : ''}`,
      kind: 'muster',
      scope: gridId,
      audience,
      title: titleOf(order),
      text: say.text,
      page: `pages/muster/answer/index?orderId=${order._id}`,
      template: 'urgent',
      quiet: out.get(gridId) ?? [],
    })),
  )

/**
 * Sends an order out: grids, notices, then it is open. Every step may be done again, so whoever comes next finishes what a killed
 * process left, and nobody is called twice. At most 8 trips for 486 grids, and one for every 100 notices.
 */
export async function publish(db: Db, now: Instant, order: OrderDoc, reached: Reached): Promise<OrderDoc['totals']> {
  const { grids, people } = reached
  const [stations, out] = await Promise.all([placesOf(db, order), leftInPeace(db, order, order._id)])
  const text = `${clockOf(order.assembleAt.getTime())} 前到${order.station?.name ?? '网格站点'}。${order.duty}`
  await Promise.all([
    insertGrids(
      db,
      grids.map((grid) => musterGrid(order, grid, people.get(grid._id) ?? 0, stations)),
    ),
    notify(db, now, noticesOf(order, reached, { key: 'muster', text }, out)),
  ])
  const totals = { grids: grids.length, called: peopleIn(people) }
  await openOrder(db, order._id, totals)
  return totals
}
