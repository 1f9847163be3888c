import { ReviseTask } from '@/features/tasks/revise/ReviseTask'
import { useRouteParam } from '@/lib/useRouteParam'

export default function RevisePage() {
  return <ReviseTask taskId={useRouteParam('taskId')} />
}
