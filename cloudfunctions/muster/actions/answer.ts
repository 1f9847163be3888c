import type { ParsedOf } from '../../../types/contracts/all'
import type { GridCode, OrderId } from '../../../types/domain/ids'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { wordsFault } from '../../_kernel/words-fault'
import { answerOnce, recallAnswer } from '../answer-once'
import { whyNotArrived } from '../arrival-code'
import { loadMusterGrid, musterGridId } from '../store'

type Input = ParsedOf<'muster.answer'>

async function wasDone(call: Call, orderId: OrderId, gridId: GridCode): Promise<boolean> {
  const grid = await loadMusterGrid(call.db, orderId, gridId)
  return recallAnswer(grid?.answers[call.account.personId], call) === 'done'
}

/** Does a code come with an arrival? */
const isSeen = ({ code, to }: Input): boolean => code !== undefined && to === 'arrived'

/** The other grid of the order whose screen was scanned: an arrival there counts at home, and home is told where. */
async function seenIn(call: Call, { orderId, gridId, at = gridId }: Input) {
  if (at === gridId) return null
  const there = await loadMusterGrid(call.db, orderId, at)
  return there ? { gridId: at, name: there.gridName } : null
}

/**
 * Mechanism 19: what a called person will do. WeChat looks at a reason first, because whoever leads reads it.
 * 2 trips; 3 when the code was of another grid; at most 4 when the document had moved.
 */
export const answer = action('muster.answer', async (input, call) => {
  const { orderId, gridId, saw, to, minutes = null, reason = null, help = null } = input
  const seen = isSeen(input)
  const why =
    (seen ? whyNotArrived(input.code ?? '', orderId, input.at ?? gridId, call.now) : null) ??
    (await wordsFault([reason ?? ''], call.openId))
  // A repeat of what was done stays done, when the code has long been another.
  if (why && !(await wasDone(call, orderId, gridId))) return refuse(why)
  const { personId, name, roles } = call.account
  const kind = roles.some(({ role }) => role === 'cadre') ? 'cadre' : 'volunteer'
  const outcome = await answerOnce(
    call,
    musterGridId(orderId, gridId),
    { personId, name, kind },
    {
      saw,
      to,
      minutes,
      reason,
      help,
      confirmed: seen,
      seenIn: seen ? await seenIn(call, input) : null,
      byLeader: false,
    },
    () => loadMusterGrid(call.db, orderId, gridId),
  )
  return typeof outcome === 'string' ? refuse(outcome) : done(outcome)
})
