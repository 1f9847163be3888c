import type { GridCode } from '../../../types/domain/ids'
import type { BalancePlanDoc, PlanPartDoc, SupportDoc } from '../../../types/documents/forces'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsByIds } from '../../org/public'
import { byParts } from '../by-parts'
import { supportAfter } from '../rules/support'
import { insertSupports, loadPlanOf, replaceSupport, supportsOf } from '../store'

/** The same part from two devices: what one has written the other finds when it reads again. */
const TRIES = 3

async function makeSupports(call: Call, plan: BalancePlanDoc, part: PlanPartDoc): Promise<'done' | 'busy'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await writeSupports(call, plan, part)) return 'done'
  }
  return 'busy'
}

/**
 * Writes the supports of a part: new ones in one batch, the others one by one, each on the condition that it is as it was read.
 * @returns false when one of them was not
 */
async function writeSupports({ db, now }: Call, plan: BalancePlanDoc, part: PlanPartDoc): Promise<boolean> {
  const [grids, there] = await Promise.all([
    gridsByIds(db, part.gridIds),
    supportsOf(
      db,
      part.moves.map(({ personId }) => personId),
    ),
  ])
  const names = new Map(grids.map(({ _id, name }) => [_id, name]))
  const found = new Map(there.map((support) => [support._id, support]))
  const nameOf = (grid: GridCode): string => names.get(grid) ?? grid
  const fresh: SupportDoc[] = []
  const replaced: Promise<boolean>[] = []
  for (const move of part.moves) {
    const current = found.get(move.personId) ?? null
    const next = supportAfter(move, current, { planId: plan._id, now, nameOf })
    if (next === null) continue
    if (current) replaced.push(replaceSupport(db, current, next))
    else fresh.push(next)
  }
  const [all] = await Promise.all([Promise.all(replaced), insertSupports(db, fresh)])
  return all.every(Boolean)
}

/**
 * Makes supports of one part of an approved plan. At most 12 trips when nobody of the part has helped before, and one more for
 * each who has (ADR 0051); a part in the middle takes 8.
 */
export const apply = loadingAction(
  'forces.apply',
  (input, db) => loadPlanOf(db, input),
  async ({ part }, call, plan) => {
    const outcome = await byParts(call, 'apply', { plan, part }, (of, moves) => makeSupports(call, of, moves))
    return typeof outcome === 'string' ? refuse(outcome) : done(outcome)
  },
)
