import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsUnder, loadOverview } from '../../org/public'
import { isOutside } from '../rules/order'
import { whomIn } from '../rules/whom'

/**
 * Whom an order could call in its places (mechanism 21): kinds, occupations and skills off the overview, a minute old at most; posts and
 * their groups off the grids, as they are. 3 trips in one round. Before the first overview nobody has been counted yet.
 */
export const whom = loadingAction(
  'muster.whom',
  ({ places }, db) => Promise.all([loadOverview(db), gridsUnder(db, places, ['posts', 'holders'])]),
  async ({ scope, places }, _call, [overview, grids]) =>
    isOutside(scope, places) ? refuse('placeOutside') : done(whomIn(overview?.grids ?? [], grids, places)),
)
