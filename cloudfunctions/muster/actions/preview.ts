import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { peopleIn, reachedBy } from '../publish'
import { isOutside } from '../rules/order'
import { deployedUnder } from '../store'

/** Whom an order would reach, before it is confirmed; 4 trips in one round. */
export const preview = loadingAction(
  'muster.preview',
  (input, db) => Promise.all([reachedBy(db, input), deployedUnder(db, input.places)]),
  async ({ scope, places }, _call, [{ grids, people }, deployed]) => {
    if (isOutside(scope, places)) return refuse('placeOutside')
    const called = peopleIn(people)
    if (called === 0) return refuse('nobodyCalled')
    return done({ grids: grids.length, people: called, deployed })
  },
)
