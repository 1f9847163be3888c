import type { AdjustmentDoc } from '../../../types/documents/ledger'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { finishAdjustment } from '../adjustments/finish'
import { decideAsked, loadAdjustment } from '../adjustments/store'
import { whyNotDecide } from '../rules/adjustment'

/** What became of an adjustment that this request has decided, now or before; an interrupted one is finished. */
async function outcomeOf(call: Call, id: AdjustmentDoc['_id']) {
  const adjustment = await loadAdjustment(call.db, id)
  if (!adjustment) return refuse('notFound')
  const { state } = adjustment
  if (state !== 'approved') return state === 'asked' ? refuse('busy') : done({ state })
  const end = await finishAdjustment(call.db, adjustment, call.now)
  return end === 'busy' ? refuse(end) : done({ state: end })
}

/**
 * The second person lets an adjustment pass, and it is posted, or says no; on record. The word is an intent (shape 6):
 * the posting follows by its own key, and a timer finishes what was interrupted. 10 trips, two more for a reversal; the member is told.
 */
export const decideAdjustment = loadingAction(
  'points.decideAdjustment',
  ({ adjustmentId }, db) => loadAdjustment(db, adjustmentId),
  async ({ communityId, adjustmentId, approve }, call, adjustment) => {
    if (adjustment?.communityId !== communityId) return refuse('notFound')
    const memory = recall(adjustment.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'done') return await outcomeOf(call, adjustmentId)
    const why = whyNotDecide(adjustment, call.account.personId)
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'decidePoints', target: adjustment.account, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    const decided = await changeOnce(call, {
      attempt: () => decideAsked(call, adjustmentId, approve),
      read: () => loadAdjustment(call.db, adjustmentId),
      explain: (now) => whyNotDecide(now, call.account.personId),
    })
    return decided === 'done' ? await outcomeOf(call, adjustmentId) : refuse(decided)
  },
)
