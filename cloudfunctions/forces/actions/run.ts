import type { ParsedOf } from '../../../types/contracts/all'
import { DISTRICT, type GridCode, type PersonId, type PlanId } from '../../../types/domain/ids'
import type { Point } from '../../../types/documents/org'
import type { BalancePlanDoc, PlanPartDoc } from '../../../types/documents/forces'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { logEntry, recall } from '../../_kernel/once'
import { gridsInside, membersInside } from '../../org/public'
import { homeOf } from '../home-of'
import { type Enrolled, type Inquiry, pinsHeld } from '../rules/inquiry'
import { flowsBetween, partsOf } from '../rules/moves'
import { isUnderWay } from '../rules/support'
import { progressAt, type RunProgress, type Totals, workOut } from '../rules/work-out'
import {
  beginAgain,
  beginPlan,
  closePlan,
  failPlan,
  insertParts,
  isUntold,
  lastApplied,
  loadPlan,
  loadPlanOf,
  loadTurn,
  partId,
  supportsInside,
  tellProgress,
} from '../store'

type Input = ParsedOf<'forces.run'>
type Grids = Awaited<ReturnType<typeof gridsInside>>

/** Made of who asks and of the request: asked again, it is the same plan. */
const planIdOf = ({ account, request }: Call): PlanId =>
  `l${digestOf({ person: account.personId, request: request.id }).slice(0, 24)}`

function intentOf(call: Call, { scope, rules }: Input): BalancePlanDoc {
  const { account, now } = call
  const grant = account.roles.find((held) => scope === held.scope)
  return {
    _id: planIdOf(call),
    scope,
    scopeName: grant?.scopeName ?? scope,
    state: 'running',
    by: { personId: account.personId, name: account.name },
    at: new Date(now),
    rules: { ...rules },
    turn: 0,
    progress: progressAt('reading'),
    totals: null,
    kinds: [],
    flows: [],
    parts: 0,
    partsKey: '',
    partsDone: [],
    pins: {},
    submittedBy: null,
    decision: null,
    log: [logEntry(call, 'run')],
  }
}

/** Writes the intent, or takes up the one of the same request, whose run died or is still under way; `told` has its answer. */
async function begin(call: Call, input: Input): Promise<'new' | 'told' | 'requestReused' | 'busy'> {
  const intent = intentOf(call, input)
  if (await beginPlan(call.db, intent)) return 'new'
  const there = await loadPlan(call.db, intent._id)
  if (!there) return 'busy'
  if (recall(there.log, call) === 'reused') return 'requestReused'
  if (!isUntold(there)) return 'told'
  await beginAgain(call, intent._id, progressAt('reading'))
  return 'new'
}

/** Reads everybody of the scope and the supports under way. Homes that are not known are the middle of the grid. */
async function inquire({ db, now }: Call, { scope, rules }: Input, grids: Grids, pins: Inquiry['pins']) {
  const [members, own, guests] = await Promise.all([
    membersInside(db, scope),
    supportsInside(db, 'from', scope),
    scope === DISTRICT ? [] : supportsInside(db, 'to', scope),
  ])
  const centres = new Map<GridCode, Point>(grids.map(({ _id, centre }) => [_id, centre]))
  const people = members.flatMap(({ _id, gridId, kind, name, state, home }): Enrolled[] => {
    const centre = centres.get(gridId)
    return state === 'active' && centre
      ? [{ personId: _id, gridId, kind, name, home: homeOf(_id, home) ?? centre }]
      : []
  })
  const supports = [...own, ...guests].filter((support) => isUnderWay(support, now))
  const byPerson = new Map<PersonId, (typeof supports)[number]>(supports.map((support) => [support._id, support]))
  const floors = grids.map(({ _id, settlement, centre, floors: of }) => ({
    gridId: _id,
    settlement,
    centre,
    floors: of,
  }))
  return { scope, rules, people, grids: floors, supports: byPerson, pins }
}

/** Runs through the steps; each stage is told once, for those who wait. */
async function showing<T>(call: Call, planId: PlanId, steps: Generator<RunProgress, T>): Promise<T> {
  let told: RunProgress = progressAt('reading')
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value.done <= told.done) continue
    told = step.value
    await tellProgress(call.db, planId, told)
  }
}

async function workThrough(call: Call, planId: PlanId, inquiry: Inquiry, last: Totals | null, turn: number) {
  const { kinds, totals, moves } = await showing(call, planId, workOut(inquiry, last))
  const key = digestOf(moves).slice(0, 12)
  const parts = partsOf(moves).map((own, part): PlanPartDoc => ({
    _id: partId(planId, key, part),
    planId,
    key,
    part,
    ...own,
  }))
  await insertParts(call.db, parts)
  await closePlan(call.db, planId, {
    kinds,
    totals,
    flows: flowsBetween(moves),
    parts: parts.length,
    partsKey: key,
    pins: pinsHeld(inquiry),
    turn,
  })
}

/**
 * Mechanisms 12 and 13: works a plan out, proves it, and leaves it to be looked at. The intent comes first, so that asking
 * again never makes a second plan, and a run that died is run by the request that began it (ADR 0050 for what it costs).
 */
export const run = loadingAction(
  'forces.run',
  async ({ scope, basedOn }, db) => {
    // The turn is read before the supports: whoever changes them in between has raised it.
    const turn = loadTurn(db)
    const [basis, last, grids] = await Promise.all([
      basedOn ? loadPlanOf(db, { planId: basedOn, scope }) : null,
      basedOn ? null : lastApplied(db, scope),
      gridsInside(db, scope),
    ])
    return { basis, last: (basis ?? last)?.totals ?? null, grids, turn: (await turn)?.turn ?? 0 }
  },
  async (input, call, { basis, last, grids, turn }) => {
    if (input.basedOn && !basis) return refuse('notFound')
    const begun = await begin(call, input)
    if (begun === 'requestReused' || begun === 'busy') return refuse(begun)
    const planId = planIdOf(call)
    if (begun === 'told') return done({ planId })
    try {
      const inquiry = await inquire(call, input, grids, basis?.pins ?? {})
      await workThrough(call, planId, inquiry, last, turn)
    } catch (error) {
      await failPlan(call.db, planId).catch(() => 0)
      throw error
    }
    return done({ planId })
  },
)
