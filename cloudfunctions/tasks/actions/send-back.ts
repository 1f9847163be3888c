import { gridOfBranch } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { setSentBack } from '../doing/store'
import { wordsFault } from '../../_kernel/words-fault'
import { whyNotSendBack } from '../rules/acceptance'
import { loadTask } from '../store'

/** Tells everybody on the task, and who leads the branches that sent them. A task can be sent back again: the request names which time. */
const tell = ({ db, now, request }: Call, task: TaskDoc, reason: string) => {
  const notice = {
    kind: 'sentBack',
    scope: task.communityId,
    title: `请补一下：${task.title}`,
    text: reason,
    page: `pages/tasks/detail/index?taskId=${task._id}`,
    template: 'progress',
  } as const
  const key = `sentBack:${task._id}:${request.id}`
  return notify(db, now, [
    { ...notice, key, audience: { personIds: task.personIds } },
    ...task.branchIds.map((branch) => ({
      ...notice,
      key: `${key}:${branch}`,
      audience: { scope: gridOfBranch(branch), roles: ['branchSecretary'] as const },
    })),
  ])
}

/** Something is missing: the task stays open, and those who served are told what. 4 trips in 3 rounds. */
export const sendBack = loadingAction(
  'tasks.sendBack',
  ({ taskId }, db) => loadTask(db, taskId),
  async ({ taskId, reason }, call, task) => {
    if (!task) return refuse('notFound')
    const fault = await wordsFault([reason], call.openId)
    if (fault) return refuse(fault)
    const outcome = await changeOnce(call, {
      attempt: () => setSentBack(call, taskId, reason),
      read: () => loadTask(call.db, taskId),
      explain: (current) => whyNotSendBack(current, call.now),
    })
    if (outcome !== 'done') return refuse(outcome)
    await tell(call, task, reason)
    return done({ taskId })
  },
)
