import { AmendTask } from '@/features/tasks/amend/AmendTask'
import { useRouteParam } from '@/lib/useRouteParam'

export default function AmendPage() {
  return <AmendTask taskId={useRouteParam('taskId')} />
}
