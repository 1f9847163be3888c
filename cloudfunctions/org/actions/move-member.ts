import { commonScope } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { followMove, gridsOfMove, moveOnce } from '../move'
import { whyNotMove } from '../rules/membership'
import { accountOfPerson, loadGrids, loadMembership } from '../store'

/**
 * Mechanism 8: somebody is moved by those above both grids; the audit row is there before they move.
 * 9 trips in 6 rounds, one more when they held a post.
 */
export const moveMember = loadingAction(
  'org.moveMember',
  async ({ personId, from, to }, db) => {
    const [grids, membership, account] = await Promise.all([
      loadGrids(db, [from, to]),
      loadMembership(db, personId),
      accountOfPerson(db, personId),
    ])
    return { grids: gridsOfMove(grids, { from, to }), membership, account }
  },
  async (input, call, { grids, membership, account }) => {
    if (!grids || !membership) return refuse('notFound')
    const why = recall(membership.log, call) === 'new' ? whyNotMove(membership, input) : null
    if (why) return refuse(why)
    const { personId, from, to } = input
    const recorded = await onRecord(call, { act: 'moveMember', target: personId, scope: commonScope(from, to) })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await moveOnce(call, input)
    if (outcome !== 'done') return refuse(outcome)
    await followMove(call, input, grids, account)
    return done({ gridName: grids.entered.name })
  },
)
