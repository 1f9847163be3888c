import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { staysOf } from '../../attendance/public'
import { settleRevision } from '../month/settle'
import { reviseTask } from '../month/store'
import { revised, revisionSaid, whyNotRevise } from '../rules/revise'
import { loadTask } from '../store'

/**
 * Mechanism 14, afterwards: the community changes a published task. It is saved on what was read; then its shift follows and whoever is on
 * it is told (a timer finishes what stops half-way). Places that are added go to the branches that wait for some, by their sweep. 8 trips.
 */
export const revise = loadingAction(
  'tasks.revise',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, signedIn: stays.filter(({ standing }) => standing !== 'rejected').length }
  },
  async ({ taskId, requestId: _requestId, ...to }, call, { task, signedIn }) => {
    const fault = await wordsFault([to.place, to.toBring ?? '', to.content ?? ''], call.openId)
    if (fault) return refuse(fault)
    const outcome = await decideOnce(call, task, {
      decide: (current) =>
        whyNotRevise(current, to, signedIn, call.now) ?? {
          next: revised(current, to),
          said: revisionSaid(current, to),
        },
      save: (current, decided) => reviseTask(call, current, decided),
      read: () => loadTask(call.db, taskId),
    })
    if (outcome !== 'done') return refuse(outcome)
    return done({ taskId, told: await settleRevision(call.db, call.now, taskId) })
  },
)
