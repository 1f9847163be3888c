import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { latestChanges, postsOf } from '../rules/posts'
import { loadGrid } from '../store'

const CHANGES_SHOWN = 50

/** A grid's posts with their holders and what changed (mechanism 11); 2 trips in one round. */
export const listPosts = loadingAction(
  'org.listPosts',
  ({ gridId }, db) => loadGrid(db, gridId),
  async (_input, _call, grid) => {
    if (!grid) return refuse('notFound')
    return done({
      gridName: grid.name,
      posts: postsOf(grid),
      changes: latestChanges(grid, CHANGES_SHOWN),
    })
  },
)
