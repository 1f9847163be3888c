import { type GridCode, type StreetCode, streetCode } from '../../types/domain/ids'
import { titleOf } from '../../types/domain/muster'
import type { Instant } from '../../types/domain/time'
import { MINUTE } from '../../types/domain/time'
import type { MusterGridDoc, OrderDoc } from '../../types/documents/muster'
import type { Db } from '../_kernel/db'
import { loadOverview } from '../org/public'
import { keepRecords, type Served as ServedRecord } from '../records/public'
import { publish, reachedBy } from './publish'
import { reportOf, type Served, servedIn } from './rules/report'
import { closeGrids, gridsAfter, GRIDS_WITH_ANSWERS, markSettled, ordersToSweep, putReport } from './store'

/** How long the call that issued an order has before the sweep takes over. */
const PUBLISHING_TAKES = MINUTE

/** Goes on with orders whose publishing was killed: the same grids and notices, each once. */
export async function resumeMusters(db: Db, now: Instant): Promise<void> {
  for (const order of await ordersToSweep(db, 'publishing')) {
    if (now - order.at.getTime() < PUBLISHING_TAKES) continue
    await publish(db, now, order, await reachedBy(db, order))
  }
}

type Stations = ReadonlyMap<GridCode, string>

/** A service record of somebody who was there; a drill is service too. */
const recordOf = (
  order: OrderDoc,
  stations: Stations,
  { personId, answer, gridId, arrivedAt, minutes }: Served,
): ServedRecord => ({
  _id: `${order._id}:${personId}`,
  personId,
  name: answer.name,
  source: 'muster',
  kind: 'muster',
  title: titleOf(order),
  content: order.duty,
  place: order.station?.name ?? stations.get(gridId) ?? order.scopeName,
  startsAt: arrivedAt,
  endsAt: new Date(arrivedAt.getTime() + minutes * MINUTE),
  minutes,
  organiserId: order.scope,
  organiserName: order.scopeName,
  inChargeId: order.by,
  inChargeName: order.byName,
  rating: null,
})

/** Every grid of an order with its answers; a trip for every 20. */
async function readGrids(db: Db, order: OrderDoc): Promise<MusterGridDoc[]> {
  const all: MusterGridDoc[] = []
  for (;;) {
    const batch = await gridsAfter(db, order._id, all.at(-1)?.gridId ?? '')
    all.push(...batch)
    if (batch.length < GRIDS_WITH_ANSWERS) return all
  }
}

/** A service record for everybody who was there; a trip for every 20 grids. */
async function recordAll(db: Db, now: Instant, order: OrderDoc, grids: readonly MusterGridDoc[], endedAt: Instant) {
  const stations: Stations = new Map(grids.map(({ gridId, stationName }) => [gridId, stationName]))
  for (let from = 0; from < grids.length; from += GRIDS_WITH_ANSWERS) {
    const served = grids.slice(from, from + GRIDS_WITH_ANSWERS).flatMap((grid) => servedIn(grid, endedAt))
    await keepRecords(
      db,
      now,
      served.map((one) => recordOf(order, stations, one)),
    )
  }
}

/** What people call the streets, off the overview. */
async function streetNames(db: Db): Promise<ReadonlyMap<StreetCode, string>> {
  const overview = await loadOverview(db)
  return new Map(overview?.grids.map(({ id, streetName }) => [streetCode(id), streetName]))
}

/**
 * Orders that are over: no grid takes answers any more, service is recorded, the report is worked out. Each step may be done again,
 * so a run that dies half-way is done again from the start.
 */
export async function settleMusters(db: Db, now: Instant): Promise<void> {
  for (const order of await ordersToSweep(db, 'ended')) {
    if (!order.ended) continue
    const endedAt = order.ended.at.getTime()
    await closeGrids(db, order._id)
    const [grids, names] = await Promise.all([readGrids(db, order), streetNames(db)])
    await recordAll(db, now, order, grids, endedAt)
    await putReport(db, { _id: order._id, at: new Date(now), ...reportOf(grids, endedAt, names) })
    await markSettled(db, order._id)
  }
}
