import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { withoutPost } from '../rules/arrange'
import { saveArrangement } from '../members/store'
import { loadGrid } from '../store'

/** Mechanism 11: takes a post away, and from whoever held it; 3 trips in 2 rounds. */
export const dropPost = loadingAction(
  'org.dropPost',
  ({ gridId }, db) => loadGrid(db, gridId),
  async ({ gridId, postId }, call, grid) => {
    const outcome = await decideOnce(call, grid, {
      decide: (current) => withoutPost(current, postId),
      save: (current, next) => saveArrangement(call, current, next, 'dropPost'),
      read: () => loadGrid(call.db, gridId),
    })
    return outcome === 'done' ? done({}) : refuse(outcome)
  },
)
