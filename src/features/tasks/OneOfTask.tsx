import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ReactNode } from 'react'
import { NoSuchTask } from './NoSuchTask'
import { isTaskId, type Task } from './view'

interface OneOfTaskProps {
  /** As the address has it. */
  readonly taskId: string
  readonly title: string
  readonly children: (task: Task) => ReactNode
}

/** A page about one task: asks for it, and draws it once it is there. */
export const OneOfTask = ({ taskId, ...rest }: OneOfTaskProps) =>
  isTaskId(taskId) ? <Known taskId={taskId} {...rest} /> : <NoSuchTask />

function Known({ taskId, title, children }: OneOfTaskProps & { taskId: `t${string}` }) {
  const task = useQueryAction('tasks.getTask', { taskId })
  usePullDown(task.refresh)
  if (task.value) return <>{children(task.value)}</>
  return (
    <Screen title={title}>
      <Loaded of={{ ...task, value: undefined }} skeleton={<Skeleton head rows={6} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}
