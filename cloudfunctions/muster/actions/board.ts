import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { boardOf } from '../rules/board'
import { boardGrids } from '../store'

/** Every grid of a place in one order, for a look every few seconds; 2 trips in one round. */
export const board = loadingAction(
  'muster.board',
  ({ orderId, scope }, db) => boardGrids(db, orderId, scope),
  async ({ scope }, { now }, grids) => done({ now, grids: boardOf(grids, (grid) => grid.startsWith(scope)) }),
)
