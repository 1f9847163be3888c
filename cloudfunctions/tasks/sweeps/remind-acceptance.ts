import type { Instant } from '../../../types/domain/time'
import type { Db } from '../../_kernel/db'
import { notify } from '../../notices/public'
import { dueBy } from '../../records/public'
import { sliceAt, weekOf } from '../rules/remind'
import { unacceptedEnded } from './store'

/**
 * Reminds communities of work that is not accepted by its tenth working day, once a task and week, for 60 days.
 * Every firing looks at one slice of those days, so that within a day each task is looked at once: 1 trip, and 1 more when some are due.
 */
export async function remindAcceptance(db: Db, now: Instant): Promise<void> {
  const slice = sliceAt(now)
  const ended = await unacceptedEnded(db, new Date(slice.from), new Date(slice.before))
  const waiting = ended.filter(({ personIds, sentBack }) => personIds.length > 0 && !sentBack)
  const due = await dueBy(waiting.map(({ endsAt }) => endsAt.getTime()))
  const late = waiting.filter((_task, index) => (due[index] ?? now) <= now)
  await notify(
    db,
    now,
    late.map((task) => ({
      key: `acceptanceDue:${task._id}:${weekOf(now)}`,
      kind: 'acceptanceDue' as const,
      audience: { scope: task.communityId, roles: ['community'] as const },
      scope: task.communityId,
      title: `等您验收：${task.title}`,
      text: '结束 10 个工作日了，大家的服务时长还没有记上。',
      page: `pages/tasks/accept/index?taskId=${task._id}` as const,
    })),
  )
}
