import { forces as contracts } from '../../../types/contracts/forces'
import type { GridCode } from '../../../types/domain/ids'
import type { Permit } from '../../../types/domain/refusals'
import type { BalancePlanDoc } from '../../../types/documents/forces'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { gridsByIds } from '../../org/public'
import { type PlanStep, stateNow, whyNotStep } from '../rules/lifecycle'
import { declinedOf, loadPlanOf } from '../store'
import { headOf } from './list-plans'

/** What the caller may do with a plan: by their roles, then by how far the plan is. */
function permitsOf({ account, now }: Call, plan: BalancePlanDoc): Record<PlanStep, Permit> {
  const standing = { ...plan, state: stateNow(plan, now) }
  const permit = (step: PlanStep): Permit => {
    const code =
      authoriseOver(contracts[step].who, account, () => plan.scope) ?? whyNotStep(step, standing, account.personId)
    return code === null ? { allowed: true } : { allowed: false, code }
  }
  return {
    pin: permit('pin'),
    submit: permit('submit'),
    decide: permit('decide'),
    apply: permit('apply'),
    undo: permit('undo'),
  }
}

const gridsNamedIn = ({ kinds }: BalancePlanDoc): GridCode[] => [
  ...new Set(
    kinds.flatMap(({ shortfalls, cuts }) => [
      ...shortfalls.map(({ gridId }) => gridId),
      ...cuts.flatMap(({ grids }) => grids),
    ]),
  ),
]

/** One plan in figures; 4 trips in 2 rounds, 3 when nothing is short. */
export const getPlan = loadingAction(
  'forces.getPlan',
  (input, db) => Promise.all([loadPlanOf(db, input), declinedOf(db, input.planId)]),
  async (_input, call, [plan, declined]) => {
    if (!plan) return refuse('notFound')
    const grids = await gridsByIds(call.db, gridsNamedIn(plan))
    const names = new Map(grids.map(({ _id, name }) => [_id, name]))
    const nameOf = (grid: GridCode): string => names.get(grid) ?? grid
    return done({
      ...headOf(plan, call.now),
      progress: plan.progress,
      parts: plan.parts,
      partsDone: plan.partsDone.length,
      kinds: plan.kinds.map(({ kind, totals, nearestFirst, last, proven, shortfalls, cuts, liftCap }) => ({
        kind,
        totals,
        nearestFirst,
        last,
        proven,
        shortfalls: shortfalls.map(({ gridId, missing }) => ({ gridId, gridName: nameOf(gridId), missing })),
        cuts: cuts.map((cut) => ({ gridNames: cut.grids.map(nameOf), places: cut.places, people: cut.people })),
        liftCap,
      })),
      flows: [...plan.flows],
      decision: plan.decision && {
        byName: plan.decision.byName,
        at: plan.decision.at.getTime(),
        says: plan.decision.says,
      },
      pins: Object.keys(plan.pins).length,
      declined,
      may: permitsOf(call, plan),
    })
  },
)
