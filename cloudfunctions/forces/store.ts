import type { DivisionCode, GridCode, PersonId, PlanId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { BalancePlanDoc, PlanPartDoc, PlanState, SupportDoc } from '../../types/documents/forces'
import type { Call } from '../_kernel/action'
import { type Db, is, path, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../_kernel/once'
import { STEPS_FROM, type PlanStep } from './rules/lifecycle'
import type { PinTo } from './rules/pins'
import type { RunProgress, Totals } from './rules/work-out'

const PLANS_LISTED = 20
/** A page of 50 moves lies in two; those of one grid lie further apart. */
const PARTS_A_READ = 3
/** More people than a grid ever lends or borrows. */
const OF_A_GRID = 200
/** The most that one read answers. */
const ROWS_A_READ = 1000
/** Sorts after every digit. */
const AFTER_DIGITS = '~'

const UNTOLD: readonly PlanState[] = ['running', 'failed']
/** A run that has not found anything yet. */
export const isUntold = ({ state }: Pick<BalancePlanDoc, 'state'>): boolean => UNTOLD.includes(state)

export const loadPlan = (db: Db, id: PlanId) => db.get('balancePlans', id)

/** A plan by its id and its scope: another scope's is not there, whoever asks. */
export async function loadPlanOf(db: Db, input: { planId: PlanId; scope: DivisionCode }) {
  const plan = await loadPlan(db, input.planId)
  return plan?.scope === input.scope ? plan : null
}

export type PlanHead = Pick<BalancePlanDoc, '_id' | 'scope' | 'scopeName' | 'state' | 'by' | 'at' | 'rules' | 'totals'>
const HEAD = ['_id', 'scope', 'scopeName', 'state', 'by', 'at', 'rules', 'totals'] as const

export const latestPlans = (db: Db, scope: BalancePlanDoc['scope']): Promise<PlanHead[]> =>
  db.find('balancePlans', { scope }, { limit: PLANS_LISTED, order: [['at', 'desc']], fields: HEAD })

/** The plan of a scope that was applied last, among its latest. */
export async function lastApplied(db: Db, scope: BalancePlanDoc['scope']): Promise<PlanHead | null> {
  return (await latestPlans(db, scope)).find(({ state }) => state === 'applied') ?? null
}

/** False when this very request has begun before. */
export const beginPlan = (db: Db, plan: BalancePlanDoc) => db.insert('balancePlans', plan)

/** Takes up a run that died, or whose answer was lost on the way. */
export const beginAgain = (call: Call, id: PlanId, progress: RunProgress) =>
  call.db.change(
    'balancePlans',
    { _id: id, state: is.oneOf(UNTOLD) },
    { state: to.set('running'), at: to.set(new Date(call.now)), progress: to.set(progress) },
  )

export const tellProgress = (db: Db, id: PlanId, progress: RunProgress) =>
  db.change('balancePlans', { _id: id, state: 'running' }, { progress: to.set(progress) })

export const failPlan = (db: Db, id: PlanId) =>
  db.change('balancePlans', { _id: id, state: 'running' }, { state: to.set('failed'), progress: to.set(null) })

type Found = Pick<BalancePlanDoc, 'kinds' | 'flows' | 'parts' | 'partsKey' | 'pins' | 'turn'> & {
  readonly totals: Totals
}

/** What a run has found; of two runs of one request the first to come is kept. */
export const closePlan = (db: Db, id: PlanId, found: Found) =>
  db.change(
    'balancePlans',
    { _id: id, state: is.oneOf(UNTOLD) },
    {
      state: to.set('ready'),
      progress: to.set(null),
      totals: to.set(found.totals),
      kinds: to.set(found.kinds),
      flows: to.set(found.flows),
      parts: to.set(found.parts),
      partsKey: to.set(found.partsKey),
      pins: to.set(found.pins),
      turn: to.set(found.turn),
    },
  )

export const insertParts = (db: Db, parts: readonly PlanPartDoc[]) => insertMissing(db, 'planParts', parts)

export const partId = (plan: PlanId, key: string, part: number): PlanPartDoc['_id'] =>
  `${plan}:${key}-${String(part).padStart(3, '0')}`

export const loadPart = (db: Db, { _id, partsKey }: BalancePlanDoc, part: number) =>
  db.get('planParts', partId(_id, partsKey, part))

/** Three parts of a plan from one on, and whether there are more; of one grid only those that it is in. */
export async function partsFrom(db: Db, plan: BalancePlanDoc, from: number, gridId: GridCode | undefined) {
  const { _id, partsKey } = plan
  const found = await db.find(
    'planParts',
    { planId: _id, key: partsKey, part: is.atLeast(from), ...(gridId ? { gridIds: gridId } : {}) },
    { limit: PARTS_A_READ + 1, order: [['part', 'asc']] },
  )
  return { parts: found.slice(0, PARTS_A_READ), more: found.length > PARTS_A_READ }
}

/** A step of a plan's way, conditional on the states that it leads on from; a request in its memory matches nothing. */
const step = (call: Call, name: PlanStep, id: PlanId, update: Parameters<typeof call.db.change<'balancePlans'>>[2]) =>
  call.db.change(
    'balancePlans',
    {
      _id: id,
      state: is.oneOf([...STEPS_FROM[name]]),
      [LOG_REQUEST]: is.not(call.request.id),
      ...(name === 'decide' ? { submittedBy: is.not(call.account.personId) } : {}),
    },
    { ...update, ...remember(call, name) },
  )

export const setPin = (call: Call, id: PlanId, person: PersonId, pinTo: PinTo) =>
  step(call, 'pin', id, {
    state: to.set('edited'),
    [path('pins', person)]: pinTo === 'unpin' ? to.remove() : to.set(pinTo),
  })

export const submitPlan = (call: Call, id: PlanId) =>
  step(call, 'submit', id, { state: to.set('submitted'), submittedBy: to.set(call.account.personId) })

export const decidePlan = (call: Call, id: PlanId, approve: boolean, says: string | null) =>
  step(call, 'decide', id, {
    state: to.set(approve ? 'approved' : 'rejected'),
    decision: to.set({ by: call.account.personId, byName: call.account.name, at: new Date(call.now), says }),
  })

/** From approved to applying, or from applied to undoing: no part of it is done yet. Any number of times. */
export const beginParts = (db: Db, id: PlanId, way: 'apply' | 'undo') =>
  db.change(
    'balancePlans',
    { _id: id, state: way === 'apply' ? 'approved' : 'applied' },
    { state: to.set(way === 'apply' ? 'applying' : 'undoing'), partsDone: to.set([]) },
  )

/** Writes down that a part is done, once. */
export const partDone = (call: Call, id: PlanId, way: 'apply' | 'undo', part: number) =>
  call.db.change(
    'balancePlans',
    {
      _id: id,
      state: way === 'apply' ? 'applying' : 'undoing',
      partsDone: is.not(part),
      [LOG_REQUEST]: is.not(call.request.id),
    },
    { partsDone: to.push([part]), ...remember(call, way) },
  )

export const endParts = (db: Db, id: PlanId, way: 'apply' | 'undo') =>
  db.change(
    'balancePlans',
    { _id: id, state: way === 'apply' ? 'applying' : 'undoing' },
    { state: to.set(way === 'apply' ? 'applied' : 'undone') },
  )

export const loadTurn = (db: Db) => db.get('supportTurns', 'district')

/** Takes the turn if it is still the one that is known and nobody's; false when it is not. */
export async function takeTurn(db: Db, planId: PlanId, turn: number): Promise<boolean> {
  const taken = { turn: turn + 1, planId }
  const free = { _id: 'district', turn, planId: null } as const
  if ((await db.change('supportTurns', free, { turn: to.set(taken.turn), planId: to.set(planId) })) > 0) return true
  if (turn === 0 && (await db.insert('supportTurns', { _id: 'district', ...taken }))) return true
  return (await loadTurn(db))?.planId === planId
}

export const passTurn = (db: Db, planId: PlanId) =>
  db.change('supportTurns', { _id: 'district', planId }, { turn: to.inc(1), planId: to.set(null) })

const UNDERWAY_FIELDS = ['_id', 'kind', 'from', 'to', 'metres', 'state', 'answer', 'until'] as const
export type UnderwayDoc = Pick<SupportDoc, (typeof UNDERWAY_FIELDS)[number]>

/**
 * Supports of people enrolled in a division (`from`) or in its grids (`to`), ended ones included: a trip for each 1,000. A full
 * page drops its last grid, which may be cut off, and the next begins with it.
 */
export async function supportsInside(db: Db, side: 'from' | 'to', scope: DivisionCode): Promise<UnderwayDoc[]> {
  const supports: UnderwayDoc[] = []
  let from: string = scope
  for (;;) {
    const page: UnderwayDoc[] = await db.find(
      'supports',
      { [side]: is.between(from, `${scope}${AFTER_DIGITS}`) },
      { limit: ROWS_A_READ, order: [[side, 'asc']], fields: UNDERWAY_FIELDS },
    )
    const last = page.length === ROWS_A_READ ? page.at(-1)?.[side] : undefined
    const whole = page.filter((support) => support[side] !== last)
    supports.push(...whole)
    if (last === undefined) return supports
    if (whole.length === 0) throw new Error('a grid has more supports than one read answers')
    from = last
  }
}

export const loadSupport = (db: Db, person: PersonId) => db.get('supports', person)

export const supportsOf = (db: Db, people: readonly PersonId[]) =>
  people.length === 0 ? Promise.resolve([]) : db.find('supports', { _id: is.oneOf(people) }, { limit: people.length })

export const supportsAt = (db: Db, side: 'from' | 'to', gridId: GridCode) =>
  db.find('supports', side === 'to' ? { to: gridId, state: 'active' } : { from: gridId, state: 'active' }, {
    limit: OF_A_GRID,
  })

/** How many of a plan's people have declined. */
export async function declinedOf(db: Db, planId: PlanId): Promise<number> {
  const [found] = await db.group<'supports', { count: number }>(
    'supports',
    { planId, answer: 'declined' },
    { _id: null, count: { $sum: 1 } },
    { limit: 1 },
  )
  return found?.count ?? 0
}

export const insertSupports = (db: Db, supports: readonly SupportDoc[]) => insertMissing(db, 'supports', supports)

/** Puts a support in place of what was read, if that is still so; false when somebody was quicker. */
export async function replaceSupport(db: Db, was: SupportDoc, next: SupportDoc): Promise<boolean> {
  const changed = await db.change(
    'supports',
    { _id: was._id, planId: was.planId, answer: was.answer, state: was.state },
    {
      name: to.set(next.name),
      kind: to.set(next.kind),
      from: to.set(next.from),
      fromName: to.set(next.fromName),
      to: to.set(next.to),
      toName: to.set(next.toName),
      metres: to.set(next.metres),
      since: to.set(next.since),
      until: to.set(next.until),
      planId: to.set(next.planId),
      state: to.set(next.state),
      answer: to.set(next.answer),
      before: to.set(next.before),
    },
  )
  return changed > 0
}

/** Takes away supports that a plan made out of nothing. */
export const removeSupports = (db: Db, planId: PlanId, people: readonly PersonId[]) =>
  db.remove('supports', { _id: is.oneOf(people), planId })

export const answerSupport = (call: Call, gridId: GridCode, accept: boolean, now: Instant) =>
  call.db.change(
    'supports',
    {
      _id: call.account.personId,
      to: gridId,
      state: 'active',
      until: is.above(new Date(now)),
      [LOG_REQUEST]: is.not(call.request.id),
    },
    { answer: to.set(accept ? 'accepted' : 'declined'), ...remember(call, 'answer') },
  )
