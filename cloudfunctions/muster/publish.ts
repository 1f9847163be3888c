import { ORDER_LEVEL_LABEL } from '../../types/domain/muster'
import type { GridCode } from '../../types/domain/ids'
import type { Role } from '../../types/domain/org'
import { clockOf, type Instant } from '../../types/domain/time'
import type { MusterGridDoc, OrderDoc } from '../../types/documents/muster'
import type { Db } from '../_kernel/db'
import { type NewNotice, notify } from '../notices/public'
import { countUnder, gridsUnder, loadOverview } from '../org/public'
import { calls, holdersIn } from './rules/called'
import { insertGrids, musterGridId, openOrder } from './store'

type CalledGrid = Awaited<ReturnType<typeof gridsUnder>>[number]

/** The overview counts both kinds of people of every grid, at most a minute ago, in one document; an occupation is counted afresh. */
async function countCalled(db: Db, places: OrderDoc['places'], called: Extract<OrderDoc['called'], { by: 'kinds' }>) {
  const overview = called.occupations.length === 0 ? await loadOverview(db) : null
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

/** The grids that an order reaches, each with how many of its people it calls; 2 trips beside one another. */
export async function reachedBy(
  db: Db,
  { places, called }: Pick<OrderDoc, 'places' | 'called'>,
): Promise<{ readonly grids: readonly CalledGrid[]; readonly people: ReadonlyMap<GridCode, number> }> {
  if (called.by === 'groups') {
    const grids = await gridsUnder(db, places, ['posts', 'holders'])
    return { grids, people: new Map(grids.map((grid) => [grid._id, holdersIn(grid, called.groups).length])) }
  }
  const [grids, people] = await Promise.all([gridsUnder(db, places), countCalled(db, places, called)])
  return { grids, people }
}

export const peopleIn = (people: ReadonlyMap<GridCode, number>): number =>
  [...people.values()].reduce((all, count) => all + count, 0)

const NOBODY = { read: 0, coming: 0, arrived: 0, cannot: 0, left: 0 }

const musterGrid = (order: OrderDoc, grid: CalledGrid, called: number): MusterGridDoc => ({
  _id: musterGridId(order._id, grid._id),
  orderId: order._id,
  gridId: grid._id,
  gridName: grid.name,
  communityId: grid.communityId,
  streetId: grid.streetId,
  at: order.at,
  stationName: (order.station ?? grid.station).name,
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
  teams: {},
  wanted: null,
  reports: [],
  stage: 0,
  log: [],
})

/** `【演练】防汛集结`: a drill says so wherever it is read. */
export const titleOf = ({ level, title }: Pick<OrderDoc, 'level' | 'title'>): string =>
  level === 'drill' ? `【${ORDER_LEVEL_LABEL.drill}】${title}` : title

/** One notice a grid, for whoever holds a role there: never a row a person. `change` names a later word about the same order. */
export const noticesOf = (
  order: OrderDoc,
  grids: readonly { readonly _id: GridCode; readonly name: string }[],
  say: { readonly key: string; readonly text: string },
): NewNotice[] =>
  grids.map(({ _id: gridId }) => ({
    key: `${say.key}:${order._id}:${gridId}`,
    kind: 'muster',
    scope: gridId,
    audience: { scope: gridId, roles: rolesCalled(order) },
    title: titleOf(order),
    text: say.text,
    page: `pages/muster/answer/index?orderId=${order._id}`,
    template: 'urgent',
  }))

/** Post holders may be of either kind. */
const rolesCalled = ({ called }: Pick<OrderDoc, 'called'>): readonly Role[] => [
  'branchSecretary',
  'gridWorker',
  ...(called.by === 'kinds' ? called.kinds : (['cadre', 'volunteer'] as const)),
]

/**
 * Sends an order out: grids, notices, then it is open. Every step may be done again, so whoever comes next finishes what a killed
 * process left, and nobody is called twice. At most 6 trips for 486 grids, and one for every 100 notices.
 */
export async function publish(
  db: Db,
  now: Instant,
  order: OrderDoc,
  reached: Awaited<ReturnType<typeof reachedBy>>,
): Promise<OrderDoc['totals']> {
  const { grids, people } = reached
  const text = `${clockOf(order.assembleAt.getTime())} 前到${order.station?.name ?? '网格站点'}。${order.duty}`
  await Promise.all([
    insertGrids(
      db,
      grids.map((grid) => musterGrid(order, grid, people.get(grid._id) ?? 0)),
    ),
    notify(db, now, noticesOf(order, grids, { key: 'muster', text })),
  ])
  const totals = { grids: grids.length, called: peopleIn(people) }
  await openOrder(db, order._id, totals)
  return totals
}
