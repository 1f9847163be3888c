import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { decideOnce } from '../../_kernel/once'
import { withPost } from '../rules/arrange'
import { saveArrangement } from '../members/store'
import { loadGrid } from '../store'

/** Mechanism 11, 设岗定责: a new post or a change of one; 3 trips in 2 rounds. */
export const savePost = loadingAction(
  'org.savePost',
  ({ gridId }, db) => loadGrid(db, gridId),
  async ({ gridId, postId, group, name, duty }, call, grid) => {
    const made = digestOf({ by: call.account.personId, request: call.request.id }).slice(0, 12)
    const id = postId ?? (`d${made}` as const)
    const post = { id, isNew: postId === undefined, group, name, duty }
    const outcome = await decideOnce(call, grid, {
      decide: (current) => withPost(current, post),
      save: (current, next) => saveArrangement(call, current, next, 'savePost'),
      read: () => loadGrid(call.db, gridId),
    })
    return outcome === 'done' ? done({ postId: id }) : refuse(outcome)
  },
)
