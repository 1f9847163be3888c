import { useQueryAction } from '@/cloud/useQueryAction'
import { useHome } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { NoSuchTask } from '../NoSuchTask'
import { branchOf, isGrid, isTaskId } from '../view'
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
  if (task.value && led && isGrid(led.scope)) {
    return <PickPeople task={task.value} gridId={led.scope} branchId={branchOf(led)} />
  }
  return (
    <Screen title="派人上岗">
      {task.value && home.value ? (
        <Empty
          icon="people"
          title={led ? '格外支部还不能在这里挑人' : '派人是支部书记的事'}
          why={led ? '请先让支部的人在任务里自己点“参加”' : '想去的话，在任务里点“参加”就行'}
        />
      ) : (
        <Loaded of={{ ...task, value: undefined }} skeleton={<Skeleton head rows={6} avatars />}>
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}
