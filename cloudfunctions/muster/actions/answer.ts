import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { answerOnce } from '../answer-once'
import { loadMusterGrid, musterGridId } from '../store'

/** Mechanism 19: what a called person will do. 2 trips; at most 4 when the document had moved. */
export const answer = action('muster.answer', async (input, call) => {
  const { orderId, gridId, saw, to, minutes = null, reason = null, help = null } = input
  const { personId, name, roles } = call.account
  const kind = roles.some(({ role }) => role === 'cadre') ? 'cadre' : 'volunteer'
  const outcome = await answerOnce(
    call,
    musterGridId(orderId, gridId),
    { personId, name, kind },
    { saw, to, minutes, reason, help, confirmed: false, byLeader: false },
    () => loadMusterGrid(call.db, orderId, gridId),
  )
  return typeof outcome === 'string' ? refuse(outcome) : done(outcome)
})
