import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { communitiesIn, gridsIn, isCommunity, loadPlaces, placesNow, streetsOf } from '../month/places'
import { countByCommunity, everyTask } from '../month/store'
import { byCommunity, byGrid, ofTask, sumOf } from '../rules/overview'

/**
 * The month in numbers (mechanism 14): a community by grid, else by community. 3 trips for a community or a street; for the district one
 * more a street, so that none of them adds up more than a thousand tasks. Names are those that the timer keeps.
 */
export const monthOverview = loadingAction(
  'tasks.monthOverview',
  (_input, db) => loadPlaces(db),
  async ({ scope, month }, { db, now }, stored) => {
    const places = await placesNow(db, now, stored)
    if (isCommunity(scope)) {
      const tasks = await everyTask(db, scope, month)
      return done({ total: sumOf(tasks.map(ofTask)), rows: byGrid(tasks, gridsIn(places, scope)) })
    }
    const counted = await Promise.all(streetsOf(places, scope).map((street) => countByCommunity(db, street, month)))
    const rows = byCommunity(communitiesIn(places, scope), counted.flat())
    return done({ total: sumOf(rows), rows })
  },
)
