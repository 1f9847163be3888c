import type { ParsedOf } from '../../../types/contracts/all'
import { clockOf } from '../../../types/domain/time'
import type { OrderDoc } from '../../../types/documents/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { notify } from '../../notices/public'
import { leftInPeace, noticesOf, toldBy } from '../publish'
import { whyNotChange } from '../rules/order'
import { addLesson, amendGrids, amendOrder, closeGrids, endOrder, loadOrder } from '../store'

type Input = ParsedOf<'muster.changeOrder'>

/** What others will read of a change. */
const wordsOf = (change: Input['change']): readonly (string | undefined)[] =>
  change.kind === 'end' ? [] : change.kind === 'lesson' ? [change.text] : [change.duty, change.toBring, change.text]

/** Why it is not changed, or null; what this request changed before is. */
async function whyNot(call: Call, order: OrderDoc, { scope, change }: Input) {
  const memory = recall(order.log, call)
  if (memory !== 'new') return memory === 'reused' ? 'requestReused' : null
  const why = whyNotChange(order, scope, change, call.now) ?? (await wordsFault(wordsOf(change), call.openId))
  if (why || change.kind === 'lesson') return why
  const act = change.kind === 'end' ? 'endOrder' : 'changeOrder'
  const recorded = await onRecord(call, { act, target: order._id, scope })
  return recorded === 'done' ? null : recorded
}

function save(call: Call, order: OrderDoc, { scope, change }: Input): Promise<number> {
  if (change.kind === 'end') return endOrder(call, order)
  if (change.kind === 'lesson') {
    const scopeName = call.account.roles.find((grant) => grant.scope === scope)?.scopeName ?? ''
    return addLesson(call, order, { scope, scopeName, text: change.text })
  }
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
  const [reached, out] = await Promise.all([toldBy(db, order), leftInPeace(db, order, order._id)])
  const text = `有变：${change.text}。${clockOf(order.assembleAt.getTime())} 前到。`
  await Promise.all([
    amendGrids(db, order),
    notify(db, now, noticesOf(order, reached, { key: `musterChange${order.version}`, text }, out)),
  ])
}

/**
 * An order is changed or ended by whoever looks after its scope, on record; what was learnt comes from anybody it reached, once it is
 * over. 10 trips, and one for every 100 notices; ending costs 7.
 */
export const changeOrder = loadingAction(
  'muster.changeOrder',
  ({ orderId }, db) => loadOrder(db, orderId),
  async (input, call, loaded) => {
    if (!loaded) return refuse('notFound')
    const why = await whyNot(call, loaded, input)
    if (why) return refuse(why)
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
