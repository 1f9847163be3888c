import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { useNow } from '@/session/now'
import { type Grant, useHome } from '@/session/session'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { NoSuchTask } from '../NoSuchTask'
import { isTaskId, taskView } from '../view'
import type { Looker } from './bar'
import { OneTask } from './OneTask'

/** One task through the eyes of the role in view. @param taskId as the address has it */
export function TaskDetail({ taskId }: { taskId: string }) {
  return isTaskId(taskId) ? <Known taskId={taskId} /> : <NoSuchTask />
}

function Known({ taskId }: { taskId: `t${string}` }) {
  const task = useQueryAction('tasks.getTask', { taskId })
  const home = useHome()
  const now = useNow()
  usePullDown(task.refresh)
  const me = home.value?.state === 'active' ? home.value : undefined
  const grant = me?.roles[me.view]
  if (task.value && home.value) {
    return (
      <OneTask task={task.value} now={now} stale={task.stale} looker={lookerOf(grant, me?.personId)} grant={grant} />
    )
  }
  const asked = home.unanswered ? { ...task, value: undefined, unanswered: true } : { ...task, value: undefined }
  return (
    <Screen title="任务">
      <Loaded of={asked} skeleton={<Skeleton head rows={5} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}

const lookerOf = (grant: Grant | undefined, personId = ''): Looker => ({
  view: grant ? taskView(grant.role) : null,
  personId,
  keepsStation: grant?.role === 'gridWorker' || grant?.role === 'community',
})
