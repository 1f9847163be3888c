import type { GridCode, OrderId } from '../../../types/domain/ids'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { answerOnce, recallAnswer } from '../answer-once'
import { whyNotArrived } from '../arrival-code'
import { loadMusterGrid, musterGridId } from '../store'

async function wasDone(call: Call, orderId: OrderId, gridId: GridCode): Promise<boolean> {
  const grid = await loadMusterGrid(call.db, orderId, gridId)
  return recallAnswer(grid?.answers[call.account.personId], call) === 'done'
}

/** Mechanism 19: what a called person will do. 2 trips; at most 4 when the document had moved. */
export const answer = action('muster.answer', async (input, call) => {
  const { orderId, gridId, saw, to, minutes = null, reason = null, help = null } = input
  const seen = input.code !== undefined && to === 'arrived'
  const why = seen ? whyNotArrived(input.code ?? '', orderId, input.at ?? gridId, call.now) : null
  // A repeat of what was done stays done, when the code has long been another.
  if (why && !(await wasDone(call, orderId, gridId))) return refuse(why)
  const { personId, name, roles } = call.account
  const kind = roles.some(({ role }) => role === 'cadre') ? 'cadre' : 'volunteer'
  const outcome = await answerOnce(
    call,
    musterGridId(orderId, gridId),
    { personId, name, kind },
    { saw, to, minutes, reason, help, confirmed: seen, byLeader: false },
    () => loadMusterGrid(call.db, orderId, gridId),
  )
  return typeof outcome === 'string' ? refuse(outcome) : done(outcome)
})
