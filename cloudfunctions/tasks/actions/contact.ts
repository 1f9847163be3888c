import { tasks as contracts } from '../../../types/contracts/tasks'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { authoriseOver } from '../../_kernel/authorise'
import { openContact } from '../doing/contact'
import { whyNotContact } from '../rules/contact'
import { loadTask } from '../store'
import { viewerOf } from './viewer-of'

/**
 * Shows whom to ask for at a task: first it is on record, for what purpose, then it is opened. 4 trips in three rounds, 2 of them the
 * record, which is the request's memory. When the task is over the same request is refused like any other: nothing shows it then.
 */
export const contact = loadingAction(
  'tasks.contact',
  ({ taskId }, db) => loadTask(db, taskId),
  async ({ taskId, purpose }, call, task) => {
    if (!task) return refuse('notFound')
    const accepts = authoriseOver(contracts.accept.who, call.account, () => task.communityId) === null
    const why = whyNotContact(task, viewerOf(call.account), accepts, call.now)
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'contact', target: taskId, scope: task.communityId, purpose })
    if (recorded !== 'done') return refuse(recorded)
    const opened = openContact(task)
    return opened ? done(opened) : refuse('nothingThere')
  },
)
