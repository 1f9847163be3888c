import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { followKey, raiseKey } from '../keeping/store'
import { loadShift } from '../store'

/** Voids a shift's codes and keys made so far (mechanism 26), on record; 6 trips. The screen gets the new key when it next has network. */
export const revokeKey = loadingAction(
  'attendance.revokeKey',
  ({ shiftId }, db) => loadShift(db, shiftId),
  async ({ shiftId, seen }, call, shift) => {
    if (!shift) return refuse('notFound')
    const memory = recall(shift.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'new' && shift.keyVersion !== seen) return refuse('keyChanged')
    const recorded = await onRecord(call, { act: 'revokeKey', target: shiftId, scope: shift.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await changeOnce(call, {
      attempt: () => raiseKey(call, shiftId, seen),
      read: () => loadShift(call.db, shiftId),
      explain: ({ keyVersion }) => (keyVersion === seen ? null : 'keyChanged'),
    })
    if (outcome !== 'done') return refuse(outcome)
    await followKey(call.db, shiftId, seen + 1)
    return done({ keyVersion: seen + 1 })
  },
)
