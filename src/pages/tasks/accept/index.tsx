import { AcceptTask } from '@/features/tasks/accept/AcceptTask'
import { useRouteParam } from '@/lib/useRouteParam'

export default function AcceptTaskPage() {
  return <AcceptTask taskId={useRouteParam('taskId')} />
}
