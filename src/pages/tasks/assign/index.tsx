import { AssignPeople } from '@/features/tasks/assign/AssignPeople'
import { useRouteParam } from '@/lib/useRouteParam'

export default function AssignPage() {
  return <AssignPeople taskId={useRouteParam('taskId')} />
}
