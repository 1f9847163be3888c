import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { withHolder } from '../rules/arrange'
import { saveArrangement } from '../members/store'
import { loadGrid, loadMembership } from '../store'

/** Mechanism 11, 分组编排: gives a member a post, another post, or none; 4 trips in 2 rounds. */
export const assignPost = loadingAction(
  'org.assignPost',
  async ({ gridId, personId }, db) => {
    const [grid, membership] = await Promise.all([loadGrid(db, gridId), loadMembership(db, personId)])
    return { grid, membership }
  },
  async ({ gridId, personId, postId }, call, { grid, membership }) => {
    const member = membership?.gridId === gridId && membership.state === 'active' ? membership : null
    const outcome = await decideOnce(call, grid, {
      // After the grid's memory: whoever was given the post may have moved since.
      decide: (current) =>
        member
          ? withHolder(current, { id: personId, name: member.name }, postId, new Date(call.now))
          : ('notInGrid' as const),
      save: (current, next) => saveArrangement(call, current, next, 'assignPost'),
      read: () => loadGrid(call.db, gridId),
    })
    if (outcome !== 'done') return refuse(outcome)
    return done({ postName: postId === null ? null : (grid?.posts[postId]?.name ?? null) })
  },
)
