import type { ParsedOf } from '../../../types/contracts/all'
import { clockOf } from '../../../types/domain/time'
import type { OrderDoc } from '../../../types/documents/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { gridsUnder } from '../../org/public'
import { noticesOf } from '../publish'
import { whyNotChange } from '../rules/order'
import { addLesson, amendGrids, amendOrder, closeGrids, endOrder, loadOrder } from '../store'

type Input = ParsedOf<'muster.changeOrder'>

function save(call: Call, order: OrderDoc, { scope, change }: Input): Promise<number> {
  if (change.kind === 'end') return endOrder(call, order)
  if (change.kind === 'lesson') return addLesson(call, order, scope, change.text)
  const { duty, toBring = null, assembleAt } = change
  return amendOrder(call, order, { duty, toBring, assembleAt: new Date(assembleAt) }, change.text)
}

/** What follows from a change that is in the order: grids read it, and everybody called is told. Any number of times. */
async function follow({ db, now }: Call, { change }: Input, order: OrderDoc): Promise<void> {
  if (change.kind === 'lesson') return
  if (change.kind === 'end') {
    await closeGrids(db, order._id)
    return
  }
  const grids = await gridsUnder(db, order.places)
  const text = `有变：${change.text}。${clockOf(order.assembleAt.getTime())} 前到。`
  await Promise.all([
    amendGrids(db, order),
    notify(db, now, noticesOf(order, grids, { key: `musterChange${order.version}`, text })),
  ])
}

/**
 * An order is changed or ended by whoever looks after its scope; what was learnt comes from anybody it reached, once it is over.
 * 5 trips, and one for every 100 notices; ending costs 4.
 */
export const changeOrder = loadingAction(
  'muster.changeOrder',
  ({ orderId }, db) => loadOrder(db, orderId),
  async (input, call, loaded) => {
    const read = () => loadOrder(call.db, input.orderId)
    const outcome = await decideOnce(call, loaded, {
      decide: (order) => whyNotChange(order, input.scope, input.change, call.now) ?? {},
      save: (order) => save(call, order, input),
      read,
    })
    if (outcome !== 'done') return refuse(outcome)
    const order = await read()
    if (!order) return refuse('notFound')
    await follow(call, input, order)
    return done({ orderId: order._id, version: order.version })
  },
)
