import type { GridCode, PersonId, StreetCode } from '../../types/domain/ids'
import { ESCALATION_MINUTES, titleOf } from '../../types/domain/muster'
import type { Instant } from '../../types/domain/time'
import type { MusterGridDoc, OrderDoc } from '../../types/documents/muster'
import type { Db } from '../_kernel/db'
import { type NewNotice, notify } from '../notices/public'
import { gridsUnder, membersOfGrids } from '../org/public'
import { calls, holdersIn } from './rules/called'
import { stageDue } from './rules/escalation'
import { outOn } from './rules/out'
import { activeGrids, gridsBelowStage, ordersToSweep, reachStage } from './store'

/** 200 grids a run: the whole district in three. */
const BATCHES_A_RUN = 10

type Silent = ReadonlyMap<GridCode, readonly PersonId[]>

/** Members of some grids whom the order calls, who have said nothing and are not out on another; 2 trips beside one another, 3 when post holders are called. */
async function silentIn(db: Db, order: OrderDoc, grids: readonly MusterGridDoc[]): Promise<Silent> {
  const ids = grids.map(({ gridId }) => gridId)
  const { called } = order
  const [members, running, posts] = await Promise.all([
    membersOfGrids(db, ids),
    order.callDeployed ? Promise.resolve([]) : activeGrids(db, ids),
    called.by === 'groups' ? gridsUnder(db, ids, ['posts', 'holders']) : Promise.resolve([]),
  ])
  const holders = new Set(called.by === 'groups' ? posts.flatMap((grid) => holdersIn(grid, called.groups)) : [])
  const others = running.filter(({ orderId }) => orderId !== order._id)
  return new Map(
    grids.map(({ gridId, answers }) => [
      gridId,
      members
        .filter((member) => member.gridId === gridId && !answers[member._id] && !outOn(others, member._id))
        .filter((member) => (called.by === 'groups' ? holders.has(member._id) : calls(called, member)))
        .map(({ _id }) => _id),
    ]),
  )
}

/** What each step says, and to whom; a grid where everybody has answered says nothing. */
function stepNotices(order: OrderDoc, grids: readonly MusterGridDoc[], silent: Silent, stage: number): NewNotice[] {
  const shared = { kind: 'muster' as const, title: titleOf(order), template: 'urgent' as const }
  return grids.flatMap((grid): NewNotice[] => {
    const people = silent.get(grid.gridId) ?? []
    if (people.length === 0) return []
    const notices: NewNotice[] = []
    if (grid.stage < 1 && stage >= 1)
      notices.push({
        ...shared,
        key: `musterRemind:${order._id}:${grid.gridId}`,
        scope: grid.gridId,
        audience: { personIds: people },
        text: '还没收到您的回音，来不来都请点一下。',
        page: `pages/muster/answer/index?orderId=${order._id}`,
      })
    if (grid.stage < 2 && stage >= 2)
      notices.push({
        ...shared,
        key: `musterLead:${order._id}:${grid.gridId}`,
        scope: grid.gridId,
        audience: { scope: grid.gridId, roles: ['branchSecretary', 'gridWorker'] },
        text: `${grid.gridName}还有 ${people.length} 人没回音，请打个电话问问。`,
        page: `pages/muster/grid/index?orderId=${order._id}&gridId=${grid.gridId}`,
      })
    return notices
  })
}

/** A street is told once an order, of its slow grids together. */
const streetNotices = (order: OrderDoc, grids: readonly MusterGridDoc[], silent: Silent): NewNotice[] =>
  [...new Set(grids.map(({ streetId }) => streetId))].flatMap((street: StreetCode) => {
    const slow = grids.filter(({ streetId, gridId }) => streetId === street && (silent.get(gridId)?.length ?? 0) > 0)
    if (slow.length === 0) return []
    return {
      key: `musterStreet:${order._id}:${street}`,
      kind: 'muster',
      scope: street,
      audience: { scope: street, roles: ['street'] },
      title: titleOf(order),
      text: `${ESCALATION_MINUTES[2]} 分钟了，还有网格没回音，请看集结图，慢的排在前面。`,
      page: `pages/muster/board/index?orderId=${order._id}&scope=${street}`,
      template: 'urgent',
    }
  })

/** One batch of one order: the step is told first and then ticked off, so a killed run tells it again under the same key. 5 to 7 trips. */
async function escalateBatch(db: Db, now: Instant, order: OrderDoc, stage: number): Promise<boolean> {
  const grids = await gridsBelowStage(db, order._id, stage)
  if (grids.length === 0) return false
  const silent = await silentIn(db, order, grids)
  await notify(db, now, [
    ...stepNotices(order, grids, silent, stage),
    ...(stage >= ESCALATION_MINUTES.length ? streetNotices(order, grids, silent) : []),
  ])
  await reachStage(
    db,
    grids.map(({ _id }) => _id),
    stage,
  )
  return true
}

/**
 * Whoever has said nothing is reminded after 10 minutes; after 20 the secretary is told, after 30 the street. A step that was due
 * while nothing ran is told with the next. Bounded: some 200 grids a run, the next run goes on.
 */
export async function escalateMusters(db: Db, now: Instant): Promise<void> {
  let batches = BATCHES_A_RUN
  for (const order of await ordersToSweep(db, 'active')) {
    const stage = stageDue(order.at.getTime(), now)
    for (let more = stage > 0; more && batches > 0; batches -= 1) more = await escalateBatch(db, now, order, stage)
  }
}
