import type { Instant } from '../../types/domain/time'
import { MINUTE } from '../../types/domain/time'
import type { MusterGridDoc, OrderDoc } from '../../types/documents/muster'
import type { Db } from '../_kernel/db'
import { keepRecords, type Served as ServedRecord } from '../records/public'
import { publish, reachedBy, titleOf } from './publish'
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

/** A service record of somebody who was there; a drill is service too. */
const recordOf = (
  order: OrderDoc,
  grid: MusterGridDoc,
  { personId, answer, arrivedAt, minutes }: Served,
): ServedRecord => ({
  _id: `${order._id}:${personId}`,
  personId,
  name: answer.name,
  source: 'muster',
  kind: 'muster',
  title: titleOf(order),
  content: order.duty,
  place: order.station?.name ?? grid.stationName,
  startsAt: arrivedAt,
  endsAt: new Date(arrivedAt.getTime() + minutes * MINUTE),
  minutes,
  organiserId: order.scope,
  organiserName: order.scopeName,
  inChargeId: order.by,
  inChargeName: order.byName,
  rating: null,
})

/** Every grid of an order with its answers, and a service record for everybody who was there; 2 trips for every 25 grids. */
async function readAndRecord(db: Db, now: Instant, order: OrderDoc, endedAt: Instant): Promise<MusterGridDoc[]> {
  const all: MusterGridDoc[] = []
  for (;;) {
    const batch = await gridsAfter(db, order._id, all.at(-1)?.gridId ?? '')
    await keepRecords(
      db,
      now,
      batch.flatMap((grid) => servedIn(grid, endedAt).map((served) => recordOf(order, grid, served))),
    )
    all.push(...batch)
    if (batch.length < GRIDS_WITH_ANSWERS) return all
  }
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
    const grids = await readAndRecord(db, now, order, endedAt)
    await putReport(db, { _id: order._id, at: new Date(now), ...reportOf(grids, endedAt) })
    await markSettled(db, order._id)
  }
}
