import type { PlaceSource } from '../../../types/domain/tasks'
import type { TaskId } from '../../../types/domain/ids'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotJoin } from '../rules/place'
import type { Viewer } from '../rules/viewer'
import { answerOffer, loadTask, takePlace } from '../store'
import { mayHelp } from './may-help'
import { viewerOf } from './viewer-of'

function attempt(call: Call, id: TaskId, viewer: Viewer, source: PlaceSource): Promise<number> {
  if (source === 'offered') return answerOffer(call, id)
  if (!viewer.grid || (source === 'branch' && !viewer.branch)) return Promise.resolve(0)
  return takePlace(call, id, { grid: viewer.grid, branch: source === 'branch' ? viewer.branch : null })
}

/** A cadre or volunteer takes a place, or says yes to the one offered; 2 trips, one more to explain a refusal. */
export const join = action('tasks.join', async ({ taskId, source }, call) => {
  const viewer = viewerOf(call.account)
  const here = mayHelp(call.account, taskId)
  if (!here && source !== 'offered') return refuse('notAllowed')
  const outcome = await changeOnce(call, {
    attempt: () => attempt(call, taskId, viewer, source),
    read: () => loadTask(call.db, taskId),
    explain: (task) => whyNotJoin(task, viewer, source, call.now),
  })
  if (outcome === 'done') return done({ taskId })
  return refuse(!here && (outcome === 'notOnTask' || outcome === 'notFound') ? 'notAllowed' : outcome)
})
