import type { PersonId } from '../../../types/domain/ids'
import type { BalancePlanDoc, PlanPartDoc } from '../../../types/documents/forces'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { byParts } from '../by-parts'
import { supportBefore } from '../rules/support'
import { loadPlanOf, removeSupports, replaceSupport, supportsOf } from '../store'

/** Puts the supports of a part back: what the plan made out of nothing goes, the others are again what they were. */
async function putBack({ db }: Call, plan: BalancePlanDoc, part: PlanPartDoc) {
  const there = await supportsOf(
    db,
    part.moves.map(({ personId }) => personId),
  )
  const gone: PersonId[] = []
  const replaced: Promise<boolean>[] = []
  for (const current of there) {
    const before = supportBefore(current, plan._id)
    if (before === 'gone') gone.push(current._id)
    else if (before) replaced.push(replaceSupport(db, current, before))
  }
  const [all] = await Promise.all([Promise.all(replaced), gone.length > 0 ? removeSupports(db, plan._id, gone) : 0])
  return all.every(Boolean) ? 'done' : 'busy'
}

/** Puts one part of the plan that was applied last back; trips as for `apply`. */
export const undo = loadingAction(
  'forces.undo',
  (input, db) => loadPlanOf(db, input),
  async ({ part }, call, plan) => {
    const outcome = await byParts(call, 'undo', { plan, part }, (of, moves) => putBack(call, of, moves))
    return typeof outcome === 'string' ? refuse(outcome) : done(outcome)
  },
)
