import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { staysOf } from '../../attendance/public'
import { wordsFault } from '../../_kernel/words-fault'
import { settleWithdrawal } from '../month/settle'
import { withdrawTask } from '../month/store'
import { whyNotWithdraw } from '../rules/withdraw'
import { loadTask } from '../store'

/**
 * The community takes a task back. One conditional update decides against every claim, join and acceptance of the same moment; then
 * nobody signs in any more and everybody on it is told (a timer finishes what stops half-way). 7 trips.
 * Whoever signs in between the reading of the stays and the closing of the shift is in: their stay counts as attendance, and is put right there.
 */
export const withdraw = loadingAction(
  'tasks.withdraw',
  ({ taskId }, db) => staysOf(db, taskId),
  async ({ taskId, reason }, call, stays) => {
    const fault = await wordsFault([reason], call.openId)
    if (fault) return refuse(fault)
    const signedIn = stays.filter(({ standing }) => standing !== 'rejected').length
    const outcome = await changeOnce(call, {
      attempt: async () => (signedIn === 0 ? withdrawTask(call, taskId, reason) : 0),
      read: () => loadTask(call.db, taskId),
      explain: (task) => whyNotWithdraw(task, signedIn),
    })
    if (outcome !== 'done') return refuse(outcome)
    return done({ taskId, told: await settleWithdrawal(call.db, call.now, taskId) })
  },
)
