import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { overviewOf } from '../rules/overview'
import { branchesIn, candidatesIn } from '../store'

/** Mechanism 7: the corps of secretaries of the district or of a street; 3 trips in one round. */
export const overview = loadingAction(
  'corps.overview',
  async ({ scope }, db) => {
    const [branches, open] = await Promise.all([branchesIn(db, scope), candidatesIn(db, scope)])
    return { branches, open }
  },
  async (_input, _call, { branches, open }) => done(overviewOf(branches, open)),
)
