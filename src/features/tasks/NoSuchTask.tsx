import { said } from '@/cloud/said'
import { goTab } from '@/lib/routes'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'

/** An address that names no task: a link that was cut short. */
export const NoSuchTask = () => (
  <Screen title="任务">
    <Empty
      icon="task"
      title="这个链接打不开"
      why={said('notFound')}
      action={{ text: '看任务', onTap: () => goTab('tasks') }}
    />
  </Screen>
)
