import { WithdrawTask } from '@/features/tasks/withdraw/WithdrawTask'
import { useRouteParam } from '@/lib/useRouteParam'

export default function WithdrawPage() {
  return <WithdrawTask taskId={useRouteParam('taskId')} />
}
