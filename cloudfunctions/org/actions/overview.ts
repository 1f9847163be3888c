import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { rebuildOverview } from '../rebuild-overview'
import { overviewIn } from '../rules/overview'
import { loadOverview } from '../store'

/** The district, a street or a community against the floors (mechanisms 1 and 13); 2 trips, and 5 more for whoever is the very first. */
export const overview = loadingAction(
  'org.overview',
  (_input, db) => loadOverview(db),
  async ({ scope }, { db, now }, stored) => {
    const found = overviewIn(stored ?? (await rebuildOverview(db, now)), scope)
    return found ? done(found) : refuse('notFound')
  },
)
