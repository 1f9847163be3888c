import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { staysOf } from '../../attendance/public'
import { settleAmendment } from '../month/settle'
import { amendTask } from '../month/store'
import { amended, amendmentSaid, whyNotAmend } from '../rules/amend'
import { loadTask } from '../store'

/**
 * Mechanism 14, afterwards: the community changes a published task. It is saved on what was read; then its shift follows and whoever is on
 * it is told (a timer finishes what stops half-way). Places that are added go to the branches that wait for some, by their sweep. 8 trips.
 */
export const amend = loadingAction(
  'tasks.amend',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, signedIn: stays.filter(({ standing }) => standing !== 'rejected').length }
  },
  async ({ taskId, requestId: _requestId, ...to }, call, { task, signedIn }) => {
    const fault = await wordsFault([to.place, to.toBring ?? '', to.content ?? ''], call.openId)
    if (fault) return refuse(fault)
    const outcome = await decideOnce(call, task, {
      decide: (current) =>
        whyNotAmend(current, to, signedIn, call.now) ?? {
          next: amended(current, to),
          said: amendmentSaid(current, to),
        },
      save: (current, decided) => amendTask(call, current, decided),
      read: () => loadTask(call.db, taskId),
    })
    if (outcome !== 'done') return refuse(outcome)
    return done({ taskId, told: await settleAmendment(call.db, call.now, taskId) })
  },
)
