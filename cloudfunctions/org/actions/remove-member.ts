import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { followMembership } from '../follow-membership'
import { freePost } from '../free-post'
import { whyNotRemove } from '../rules/membership'
import { branchLedBy, endMembership, setOutside } from '../members/store'
import { accountOfPerson, loadGrid, loadMembership } from '../store'

/**
 * Somebody has left the district: on record, off the roster and off their post; what they did stays.
 * 11 trips in 6 rounds, one more when they held a post.
 */
export const removeMember = loadingAction(
  'org.removeMember',
  async ({ personId, gridId }, db) => {
    const [grid, membership, account, branch] = await Promise.all([
      loadGrid(db, gridId),
      loadMembership(db, personId),
      accountOfPerson(db, personId),
      branchLedBy(db, personId),
    ])
    return { grid, membership, account, branch }
  },
  async ({ personId, gridId }, call, { grid, membership, account, branch }) => {
    if (!grid || !membership) return refuse('notFound')
    const why = recall(membership.log, call) === 'new' ? whyNotRemove(membership, gridId, branch !== null) : null
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'removeMember', target: personId, scope: gridId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await changeOnce(call, {
      attempt: () => endMembership(call, personId, gridId),
      read: () => loadMembership(call.db, personId),
      explain: (current) => whyNotRemove(current, gridId, branch !== null),
    })
    if (outcome !== 'done') return refuse(outcome)
    const now = await loadMembership(call.db, personId)
    await Promise.all([
      followMembership(call.db, personId, { membership: now, account }, [grid]),
      now?.state === 'left' ? freePost(call, grid, personId) : null,
      now?.state === 'left' ? setOutside(call.db, personId) : null,
    ])
    return done({})
  },
)
