import type { ParsedOf } from '../../../types/contracts/all'
import type { OrderDoc } from '../../../types/documents/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { onRecord } from '../../_kernel/audit'
import { logEntry, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { stationById } from '../../org/public'
import { peopleIn, publish, reachedBy } from '../publish'
import { orderIdOf, reachOf, whyNotIssue } from '../rules/order'
import { insertOrder, loadOrder } from '../store'

type Input = ParsedOf<'muster.issue'>

function orderOf(input: Input, call: Call, station: OrderDoc['station'], reach: OrderDoc['reach']): OrderDoc {
  const { account, now } = call
  const grant = account.roles.find(({ scope }) => scope === input.scope)
  return {
    _id: orderIdOf(digestOf({ person: account.personId, requestId: call.request.id })),
    scope: input.scope,
    scopeName: grant?.scopeName ?? '',
    by: account.personId,
    byName: account.name,
    at: new Date(now),
    level: input.level,
    title: input.title,
    duty: input.duty,
    toBring: input.toBring ?? null,
    assembleAt: new Date(input.assembleAt),
    station,
    compulsory: input.compulsory,
    places: input.places,
    reach,
    called: input.called,
    callDeployed: input.callDeployed,
    neededPerGrid: input.neededPerGrid,
    state: 'publishing',
    totals: { grids: 0, called: 0 },
    version: 1,
    changes: [],
    ended: null,
    lessons: {},
    settled: false,
    log: [logEntry(call, 'issue')],
  }
}

/** Why it does not go out, or null. Asked again, it is on record already. */
async function whyNot(input: Input, call: Call, order: OrderDoc, people: number) {
  const { scope, title, duty, toBring, stationId } = input
  const why = whyNotIssue(input, call.now) ?? (people === 0 ? 'nobodyCalled' : null)
  if (why) return why
  if (stationId && !order.station) return 'notFound'
  const fault = await wordsFault([title, duty, toBring], call.openId)
  if (fault) return fault
  const recorded = await onRecord(call, { act: 'issueOrder', target: order._id, scope })
  return recorded === 'done' ? null : recorded
}

/**
 * Mechanism 21. The order is written first: it is the intent, and the request's memory; grids and notices follow, the same on every
 * retry, and the sweep finishes what a killed process left. 12 trips for 486 grids, and one for every 100 notices.
 */
export const issue = loadingAction(
  'muster.issue',
  (input, db) =>
    Promise.all([reachedBy(db, input), input.stationId ? stationById(db, input.stationId) : Promise.resolve(null)]),
  async (input, call, [reached, station]) => {
    const { db } = call
    const where = station ? { id: station._id, name: station.name } : null
    const reach = reachOf(
      input.scope,
      reached.grids.map(({ _id }) => _id),
    )
    const order = orderOf(input, call, where, reach)
    const why = await whyNot(input, call, order, peopleIn(reached.people))
    if (why || !(await insertOrder(db, order))) {
      const present = await loadOrder(db, order._id)
      const memory = present ? recall(present.log, call) : 'new'
      if (memory === 'reused') return refuse('requestReused')
      if (!present || memory === 'new') return refuse(why ?? 'requestReused')
      // Done before: whatever time it is now, the answer is the first one.
      const totals = present.state === 'publishing' ? await publish(db, call.now, present, reached) : present.totals
      return done({ orderId: present._id, grids: totals.grids, people: totals.called })
    }
    const totals = await publish(db, call.now, order, reached)
    return done({ orderId: order._id, grids: totals.grids, people: totals.called })
  },
)
