import type { OrderDoc, OrderFacts } from '../../types/documents/muster'

/** What a called person reads, as it leaves. */
export const factsOf = ({ level, title, duty, toBring, assembleAt, station, compulsory }: OrderFacts) => ({
  level,
  title,
  duty,
  toBring,
  assembleAt: assembleAt.getTime(),
  station,
  compulsory,
})

/** An order as a list shows it. */
export const orderRow = (order: OrderDoc) => ({
  ...factsOf(order),
  orderId: order._id,
  scope: order.scope,
  scopeName: order.scopeName,
  byName: order.byName,
  at: order.at.getTime(),
  state: order.state,
  endedAt: order.ended?.at.getTime() ?? null,
  grids: order.totals.grids,
  called: order.totals.called,
})
