import { TaskDetail } from '@/features/tasks/detail/TaskDetail'
import { useRouteParam } from '@/lib/useRouteParam'

export default function TaskDetailPage() {
  return <TaskDetail taskId={useRouteParam('taskId')} />
}
