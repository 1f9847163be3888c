import type { DivisionCode, GridCode, OrderId, PersonId } from '../../types/domain/ids'
import { type OrderLevel, type Response, RESPONSES } from '../../types/domain/muster'
import type { MemberKind } from '../../types/domain/org'
import type {
  HelpAsked,
  ModeDoc,
  MusterAnswer,
  MusterGridDoc,
  MusterReportDoc,
  OrderDoc,
} from '../../types/documents/muster'
import type { Call } from '../_kernel/action'
import { anyOf, type Change, type Db, is, path, to, type Update } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../_kernel/once'
import type { Believed, Wish } from './rules/answer'
import { isOut } from './rules/out'

const ORDERS_A_PAGE = 20
const ORDERS_COMPARED = 50
/** The district has 486 grids; one read answers 1,000. */
const ROWS_A_READ = 1000
/** More orders at once than anybody could follow. */
const ORDERS_AT_ONCE = 10
/** A batch of grids with all that is in them, below the 1 MB of one answer. */
export const GRIDS_WITH_ANSWERS = 20
/** Of empty ones: some 700 bytes each. */
const GRIDS_A_BATCH = 250
const REQUESTS_KEPT = 8

export const musterGridId = (order: OrderId, grid: GridCode): MusterGridDoc['_id'] => `${order}:${grid}`

/** False when this very request has issued it before. */
export const insertOrder = (db: Db, order: OrderDoc) => db.insert('orders', order)
export const loadOrder = (db: Db, id: OrderId) => db.get('orders', id)

/** Orders that reach a place, newest first. */
export const ordersOf = (db: Db, scope: DivisionCode, before: Date | null) =>
  db.find(
    'orders',
    { reach: scope, ...(before ? { at: is.below(before) } : {}) },
    { limit: ORDERS_A_PAGE + 1, order: [['at', 'desc']] },
  )

export const ORDERS_SHOWN = ORDERS_A_PAGE

/** Orders of a level that are over and were reported on, newest first. */
export const settledOrders = (db: Db, scope: DivisionCode, level: OrderLevel) =>
  db.find(
    'orders',
    { reach: scope, level, state: 'ended', settled: true },
    { limit: ORDERS_COMPARED, order: [['at', 'desc']] },
  )

/** Orders that some step is still to be done for. */
export const ordersToSweep = (db: Db, state: OrderDoc['state']) =>
  db.find('orders', { state, settled: false }, { limit: ORDERS_AT_ONCE })

/** Writes the grids that are not there yet; any number of times. */
export async function insertGrids(db: Db, grids: readonly MusterGridDoc[]): Promise<void> {
  for (let from = 0; from < grids.length; from += GRIDS_A_BATCH)
    await insertMissing(db, 'musterGrids', grids.slice(from, from + GRIDS_A_BATCH))
}

export const openOrder = (db: Db, id: OrderId, totals: OrderDoc['totals']) =>
  db.change('orders', { _id: id, state: 'publishing' }, { state: to.set('active'), totals: to.set(totals) })

const running = (call: Call, order: OrderDoc) => ({
  _id: order._id,
  state: is.oneOf(['publishing', 'active']),
  version: order.version,
  [LOG_REQUEST]: is.not(call.request.id),
})

type Amended = Pick<OrderDoc, 'duty' | 'toBring' | 'assembleAt'>

export const amendOrder = (call: Call, order: OrderDoc, amended: Amended, text: string) =>
  call.db.change('orders', running(call, order), {
    duty: to.set(amended.duty),
    toBring: to.set(amended.toBring),
    assembleAt: to.set(amended.assembleAt),
    version: to.inc(1),
    changes: to.push([{ at: new Date(call.now), byName: call.account.name, text }], 20),
    ...remember(call, 'amend'),
  })

/** Every grid reads what the order says now; a later change is not undone by an earlier one that comes late. */
export const amendGrids = (db: Db, { _id, duty, toBring, assembleAt, version }: OrderDoc) =>
  db.change(
    'musterGrids',
    { orderId: _id, version: is.below(version) },
    {
      [path('facts', 'duty')]: to.set(duty),
      [path('facts', 'toBring')]: to.set(toBring),
      [path('facts', 'assembleAt')]: to.set(assembleAt),
      version: to.set(version),
    },
  )

export const endOrder = (call: Call, order: OrderDoc) =>
  call.db.change('orders', running(call, order), {
    state: to.set('ended'),
    ended: to.set({ by: call.account.personId, byName: call.account.name, at: new Date(call.now) }),
    ...remember(call, 'end'),
  })

/** From here on no grid of the order takes an answer. */
export const closeGrids = (db: Db, id: OrderId) =>
  db.change('musterGrids', { orderId: id, active: true }, { active: to.set(false) })

export const addLesson = (
  call: Call,
  order: OrderDoc,
  { scope, scopeName, text }: { scope: DivisionCode; scopeName: string; text: string },
) =>
  call.db.change(
    'orders',
    { _id: order._id, state: 'ended', [LOG_REQUEST]: is.not(call.request.id) },
    {
      [path('lessons', scope)]: to.set({ scopeName, byName: call.account.name, at: new Date(call.now), text }),
      ...remember(call, 'lesson'),
    },
  )

export const markSettled = (db: Db, id: OrderId) => db.change('orders', { _id: id }, { settled: to.set(true) })

export const putReport = (db: Db, report: MusterReportDoc) => db.put('musterReports', report)
export const loadReport = (db: Db, id: OrderId) => db.get('musterReports', id)
export const reportsOf = (db: Db, ids: readonly OrderId[]) =>
  ids.length === 0 ? Promise.resolve([]) : db.find('musterReports', { _id: is.oneOf(ids) }, { limit: ids.length })

export const loadMusterGrid = (db: Db, order: OrderId, grid: GridCode) =>
  db.get('musterGrids', musterGridId(order, grid))

/** Orders that call the people of some grids now. */
export const activeGrids = (db: Db, grids: readonly GridCode[]) =>
  db.find('musterGrids', { gridId: is.oneOf(grids), active: true }, { limit: ORDERS_AT_ONCE * grids.length })

/** A grid in an order, and beside it the grids that sent people there, and itself in other orders that are running: one trip. */
export const gridWithHelpers = (db: Db, orderId: OrderId, gridId: GridCode) =>
  db.find(
    'musterGrids',
    anyOf<MusterGridDoc>({ _id: musterGridId(orderId, gridId) }, { orderId, sentTo: gridId }, { gridId, active: true }),
    { limit: GRIDS_WITH_ANSWERS },
  )

const BOARD = ['gridId', 'gridName', 'called', 'needed', 'counts', 'sent', 'wanted'] as const

/** Every grid of a place without its answers, and those elsewhere that sent people into it: one trip, 151 KB for 486. */
export const boardGrids = (db: Db, orderId: OrderId, scope: DivisionCode) =>
  db.find(
    'musterGrids',
    anyOf<MusterGridDoc>({ orderId, gridId: is.startingWith(scope) }, { orderId, sentTo: is.startingWith(scope) }),
    { limit: ROWS_A_READ, order: [['gridId', 'asc']], fields: BOARD },
  )

/** What was learnt in the grids of a place, and reported from them while it went on. */
export const gridWords = (db: Db, orderId: OrderId, scope: DivisionCode) =>
  db.find(
    'musterGrids',
    { orderId, gridId: is.startingWith(scope) },
    { limit: ROWS_A_READ, order: [['gridId', 'asc']], fields: ['gridId', 'gridName', 'lesson', 'reports'] },
  )

/** Grids of an order with all answers, by grid, a batch at a time. */
export const gridsAfter = (db: Db, orderId: OrderId, after: string) =>
  db.find(
    'musterGrids',
    { orderId, gridId: is.above(after) },
    { limit: GRIDS_WITH_ANSWERS, order: [['gridId', 'asc']] },
  )

/** Grids for whom a step of the escalation is due, a batch at a time. */
export const gridsBelowStage = (db: Db, orderId: OrderId, stage: number) =>
  db.find(
    'musterGrids',
    { orderId, active: true, stage: is.below(stage) },
    { limit: GRIDS_WITH_ANSWERS, order: [['gridId', 'asc']] },
  )

export const reachStage = (db: Db, ids: readonly MusterGridDoc['_id'][], stage: number) =>
  db.change('musterGrids', { _id: is.oneOf(ids), stage: is.below(stage) }, { stage: to.set(stage) })

export const gridsByGrid = (db: Db, orderId: OrderId, grids: readonly GridCode[]) =>
  grids.length === 0
    ? Promise.resolve([])
    : db.find('musterGrids', { orderId, gridId: is.oneOf(grids) }, { limit: grids.length })

/** Who inside some places is out on orders that are running, by order and grid; 1 trip. */
export const outUnder = (db: Db, places: readonly DivisionCode[]) =>
  db.find(
    'musterGrids',
    { gridId: is.startingWith(...places), active: true, [path('out', '0')]: is.not(null) },
    { limit: ROWS_A_READ, fields: ['orderId', 'gridId', 'out'] },
  )

/** Somebody who answers, or for whom whoever leads does. */
export interface Answerer {
  readonly personId: PersonId
  readonly name: string
  readonly kind: MemberKind
}

const STAMP = { read: 'readAt', coming: 'comingAt', arrived: 'arrivedAt', left: 'leftAt' } as const

function fresh(call: Call, who: Answerer, wish: Wish): MusterAnswer {
  const at = new Date(call.now)
  const stamp = (state: Response) => (wish.to === state ? at : null)
  return {
    name: who.name,
    kind: who.kind,
    state: wish.to,
    at,
    readAt: at,
    comingAt: stamp('coming'),
    arrivedAt: stamp('arrived'),
    leftAt: null,
    minutes: wish.minutes,
    reason: wish.reason,
    confirmed: wish.confirmed,
    seenIn: wish.seenIn,
    help: null,
    teamId: null,
    requests: [call.request],
  }
}

/**
 * Writes an answer if the document still holds what was believed of this person; counts follow in the same update (shape 4).
 * The first answer sets, a later one changes; whoever helps another grid is counted there.
 */
export function saveAnswer(call: Call, id: MusterGridDoc['_id'], who: Answerer, believed: Believed, wish: Wish) {
  const mine = (...field: string[]) => path('answers', who.personId, ...field)
  const where = {
    _id: id,
    active: true,
    [mine('state')]: believed.state,
    [mine('help', 'state')]: believed.help?.state ?? null,
    [mine('requests', 'id')]: is.not(call.request.id),
  }
  if (believed.state === null) {
    return call.db.change('musterGrids', where, {
      [mine()]: to.set(fresh(call, who, wish)),
      [path('counts', wish.to)]: to.inc(1),
      ...goesOut(who.personId, null, wish.to),
    })
  }
  return call.db.change('musterGrids', where, changes(call, who, { ...believed, state: believed.state }, wish))
}

/** Whoever comes is out from then on, until they say that they cannot, or leave. */
function goesOut(person: PersonId, before: Response | null, after: Response): Update<MusterGridDoc> {
  if (isOut(before) === isOut(after)) return {}
  return { out: isOut(after) ? to.push([person]) : to.pull(person) }
}

function changes(
  call: Call,
  who: Answerer,
  believed: Believed & { readonly state: Response },
  wish: Wish,
): Update<MusterGridDoc> {
  const mine = (...field: string[]) => path('answers', who.personId, ...field)
  const at = new Date(call.now)
  const memory = { [mine('requests')]: to.push([call.request], REQUESTS_KEPT) }
  if (wish.help && believed.help) {
    const { to: there } = believed.help
    return {
      ...memory,
      [mine('help', 'state')]: to.set(wish.help),
      ...(wish.help === 'agreed'
        ? {
            sentTo: to.push([there]),
            [path('counts', believed.state)]: to.inc(-1),
            // Every count is there from the first helper on.
            ...Object.fromEntries(
              RESPONSES.map((state) => [path('sent', there, state), to.inc(state === believed.state ? 1 : 0)]),
            ),
          }
        : {}),
    }
  }
  const pool = believed.help?.state === 'agreed' ? ['sent', believed.help.to] : ['counts']
  const stamp = wish.to === 'cannot' ? null : STAMP[wish.to]
  const moved: Record<string, Change> =
    believed.state === wish.to
      ? {}
      : { [path(...pool, believed.state)]: to.inc(-1), [path(...pool, wish.to)]: to.inc(1) }
  return {
    ...memory,
    ...moved,
    ...goesOut(who.personId, believed.state, wish.to),
    // Whoever leads takes somebody back who had left by mistake: they were there from the first.
    ...(stamp && !(wish.to === 'arrived' && believed.state === 'left') ? { [mine(stamp)]: to.set(at) } : {}),
    ...(wish.to === 'arrived' ? { [mine('leftAt')]: to.set(null) } : {}),
    [mine('state')]: to.set(wish.to),
    [mine('at')]: to.set(at),
    [mine('minutes')]: to.set(wish.minutes),
    [mine('reason')]: to.set(wish.reason),
    ...(wish.confirmed ? { [mine('confirmed')]: to.set(true) } : {}),
    ...(wish.seenIn ? { [mine('seenIn')]: to.set(wish.seenIn) } : {}),
  }
}

const led = (call: Call, id: MusterGridDoc['_id']) => ({
  _id: id,
  active: true,
  [LOG_REQUEST]: is.not(call.request.id),
})

/** A change of a grid by whoever leads it, remembered in the grid. */
export const changeGrid = (
  call: Call,
  id: MusterGridDoc['_id'],
  act: string,
  update: Update<MusterGridDoc>,
  where: Readonly<Record<string, unknown>> & { readonly active?: boolean } = {},
) => call.db.change('musterGrids', { ...led(call, id), ...where }, { ...update, ...remember(call, act) })

/** Asks people for help elsewhere, all of them or none: each has said that they come, and nobody else has asked. */
export function askForHelp(
  call: Call,
  id: MusterGridDoc['_id'],
  people: readonly PersonId[],
  help: Pick<HelpAsked, 'to' | 'toName' | 'place'>,
) {
  const each = (make: (person: PersonId) => readonly [string, unknown][]) => Object.fromEntries(people.flatMap(make))
  return call.db.change(
    'musterGrids',
    {
      ...led(call, id),
      ...each((person) => [
        [path('answers', person, 'state'), is.oneOf(['coming', 'arrived'])],
        [path('answers', person, 'help'), null],
      ]),
    },
    {
      ...Object.fromEntries(
        people.map((person) => [
          path('answers', person, 'help'),
          to.set({ ...help, state: 'asked', at: new Date(call.now) }),
        ]),
      ),
      ...remember(call, 'dispatch'),
    },
  )
}

export const loadMode = (db: Db, scope: DivisionCode) => db.get('modes', scope)
/** The modes of a place and of everything around it. */
export const modesAround = (db: Db, scopes: readonly DivisionCode[]) =>
  db.find('modes', { _id: is.oneOf(scopes) }, { limit: scopes.length })
export const modesInside = (db: Db, scope: DivisionCode) =>
  db.find('modes', { _id: is.startingWith(scope) }, { limit: ROWS_A_READ })
/** Every place that is in emergency now. */
export const emergencies = (db: Db) => db.find('modes', { mode: 'emergency' }, { limit: ROWS_A_READ })
export const insertMode = (db: Db, mode: ModeDoc) => db.insert('modes', mode)

const PAST_KEPT = 100
const pastOf = ({ mode, since, byName, reason }: ModeDoc, until: Date) => ({ mode, from: since, until, byName, reason })

export const changeMode = (
  call: Call,
  before: ModeDoc,
  next: Pick<ModeDoc, 'mode' | 'since' | 'by' | 'byName' | 'reason' | 'tasksPaused'>,
) =>
  call.db.change(
    'modes',
    { _id: before._id, mode: before.mode, since: before.since, [LOG_REQUEST]: is.not(call.request.id) },
    {
      mode: to.set(next.mode),
      since: to.set(next.since),
      by: to.set(next.by),
      byName: to.set(next.byName),
      reason: to.set(next.reason),
      tasksPaused: to.set(next.tasksPaused),
      // The peace before the first switch nobody has ordered.
      past: to.push(before.log.length > 0 ? [pastOf(before, next.since)] : [], PAST_KEPT),
      ...remember(call, 'mode'),
    },
  )
