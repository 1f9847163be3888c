import type { BalancePlanDoc, PlanPartDoc, PlanState } from '../../types/documents/forces'
import type { Call } from '../_kernel/action'
import { onRecord } from '../_kernel/audit'
import { recall } from '../_kernel/once'
import { whyNotStep } from './rules/lifecycle'
import { beginParts, endParts, loadPart, loadPlan, partDone, passTurn, takeTurn } from './store'

type Way = 'apply' | 'undo'
const ENDS = { apply: 'applied', undo: 'undone' } as const
const UNDER_WAY = { apply: 'applying', undo: 'undoing' } as const
const ACT = { apply: 'applyPlan', undo: 'undoPlan' } as const

/** A plan raises the turn when it begins to be applied and when that is through: undoing it needs that nobody did since. */
const TURNS_OF_APPLYING = 2

interface Standing {
  readonly state: PlanState
  readonly partsDone: number
}
type RefusedStep<W extends Way> =
  'notFound' | 'requestReused' | 'busy' | 'planOutdated' | NonNullable<ReturnType<typeof whyNotStep<W>>>

/**
 * The intent: on record, then the turn, then the state. Each may be done again, and whoever finds them done goes on.
 * @returns null when parts may be done now
 */
async function begin(call: Call, way: Way, plan: BalancePlanDoc) {
  const recorded = await onRecord(call, { act: ACT[way], target: plan._id, scope: plan.scope })
  if (recorded !== 'done') return recorded
  const turn = plan.turn + (way === 'apply' ? 0 : TURNS_OF_APPLYING)
  if (!(await takeTurn(call.db, plan._id, turn))) return 'planOutdated'
  await beginParts(call.db, plan._id, way)
  return null
}

/** Closes the intent once every part is done; answers how the plan stands. */
async function close({ db }: Call, way: Way, plan: BalancePlanDoc): Promise<Standing> {
  const standing = { state: plan.state, partsDone: plan.partsDone.length }
  if (plan.state !== UNDER_WAY[way] || plan.partsDone.length < plan.parts) return standing
  await passTurn(db, plan._id)
  await endParts(db, plan._id, way)
  return { ...standing, state: ENDS[way] }
}

/**
 * One part of a plan, applied or undone (shape 6): intent, effect, closing. Whoever comes again, with the same request or
 * another, goes on where it stopped; a plan that is through answers so.
 * @param effect writes the part's supports, any number of times
 */
export async function byParts<W extends Way>(
  call: Call,
  way: W,
  { plan, part }: { readonly plan: BalancePlanDoc | null; readonly part: number },
  effect: (plan: BalancePlanDoc, part: PlanPartDoc) => Promise<'done' | 'busy'>,
): Promise<Standing | RefusedStep<W>> {
  if (!plan) return 'notFound'
  const memory = recall(plan.log, call)
  if (memory === 'reused') return 'requestReused'
  if (memory === 'done' || plan.state === ENDS[way]) return close(call, way, plan)
  const why = whyNotStep<W>(way, plan, call.account.personId)
  if (why) return why
  const moves = await loadPart(call.db, plan, part)
  if (!moves) return 'notFound'
  if (plan.state !== UNDER_WAY[way]) {
    const begun = await begin(call, way, plan)
    if (begun === 'planOutdated') {
      // The turn is past because somebody has begun this very plan meanwhile: then it is to be looked at again, as it is now.
      const now = await loadPlan(call.db, plan._id)
      if (now && now.state !== plan.state) return byParts(call, way, { plan: now, part }, effect)
    }
    if (begun) return begun
  }
  if ((await effect(plan, moves)) === 'busy') return 'busy'
  await partDone(call, plan._id, way, part)
  const now = await loadPlan(call.db, plan._id)
  return now ? close(call, way, now) : 'notFound'
}
