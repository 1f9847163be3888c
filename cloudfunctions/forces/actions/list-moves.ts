import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsByIds } from '../../org/public'
import { movesPage, readCursor } from '../rules/page'
import { pinnedAs } from '../rules/pins'
import { isUnderWay } from '../rules/support'
import { loadPlanOf, partsFrom, supportsOf } from '../store'

/** A page of moves with what people answered; 5 trips in 3 rounds. */
export const listMoves = loadingAction(
  'forces.listMoves',
  (input, db) => loadPlanOf(db, input),
  async (input, call, plan) => {
    const start = readCursor(input.cursor)
    if (!start) return refuse('badInput', { field: 'cursor' })
    if (!plan) return refuse('notFound')
    const { parts, more } = await partsFrom(call.db, plan, start.part, input.gridId)
    const { moves, next } = movesPage(parts, start, input.gridId, more)
    const [grids, supports] = await Promise.all([
      gridsByIds(call.db, [...new Set(moves.flatMap(({ from, to }) => [from, to]))]),
      supportsOf(
        call.db,
        moves.map(({ personId }) => personId),
      ),
    ])
    const names = new Map(grids.map(({ _id, name }) => [_id, name]))
    const given = new Map(supports.map((support) => [support._id, support]))
    return done({
      moves: moves.map((move) => {
        const support = given.get(move.personId)
        const asked = support?.to === move.to && isUnderWay(support, call.now)
        return {
          ...move,
          fromName: names.get(move.from) ?? move.from,
          toName: names.get(move.to) ?? move.to,
          pinned: pinnedAs(move, plan.pins),
          answer: asked ? support.answer : null,
        }
      }),
      next,
    })
  },
)
