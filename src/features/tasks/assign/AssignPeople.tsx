import { useQueryAction } from '@/cloud/useQueryAction'
import { useHome } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { NoSuchTask } from '../NoSuchTask'
import { branchOf, isTaskId } from '../view'
import { PickPeople } from './PickPeople'

/** 派人上岗: a secretary picks people of the branch for its places. @param taskId as the address has it */
export function AssignPeople({ taskId }: { taskId: string }) {
  return isTaskId(taskId) ? <Known taskId={taskId} /> : <NoSuchTask />
}

function Known({ taskId }: { taskId: `t${string}` }) {
  const task = useQueryAction('tasks.getTask', { taskId })
  const home = useHome()
  const me = home.value?.state === 'active' ? home.value : undefined
  const led = me?.roles.find(({ role }) => role === 'branchSecretary')
  if (task.value && led) return <PickPeople task={task.value} branchId={branchOf(led)} />
  return (
    <Screen title="派人上岗">
      {task.value && home.value ? (
        <Empty icon="people" title="派人是支部书记的事" why="想去的话，在任务里点“参加”就行" />
      ) : (
        <Loaded of={{ ...task, value: undefined }} skeleton={<Skeleton head rows={6} avatars />}>
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}
