import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { countReachable } from '../../notices/public'
import { peopleIn, reachedBy, readersOf } from '../publish'
import { isOutside } from '../rules/order'
import { outUnder } from '../store'

/** Whom an order would reach, before it is confirmed; 5 trips in two rounds, 6 before the first overview. */
export const preview = loadingAction(
  'muster.preview',
  (input, db) => Promise.all([reachedBy(db, input), outUnder(db, input.places)]),
  async ({ scope, places, called, callDeployed }, { db }, [reached, running]) => {
    if (isOutside(scope, places)) return refuse('placeOutside')
    const people = peopleIn(reached.people)
    if (people === 0) return refuse('nobodyCalled')
    const out = new Set(running.flatMap((grid) => grid.out))
    const quiet = callDeployed ? new Set<never>() : out
    const messages = await countReachable(db, readersOf(places, called, reached.named), 'urgent', quiet)
    return done({ grids: reached.grids.length, people, messages, deployed: out.size })
  },
)
