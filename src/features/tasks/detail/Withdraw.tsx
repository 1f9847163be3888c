import { go, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { View } from '@tarojs/components'
import type { Task } from '../view'
import type { Looker } from './bar'

/** Why the community took the task back; or its way to do so, while nobody has signed in. */
export function Withdraw({ task, looker }: { task: Task; looker: Looker }) {
  if (task.withdrawn) return <Banner icon="alert">{`社区撤回了，不用来：${task.withdrawn.reason}`}</Banner>
  const begun = task.roster.some(({ attendance }) => attendance !== null)
  if (looker.view !== 'community' || task.state !== 'open' || begun) return null
  return (
    <View className="task-withdraw">
      <Button kind="quiet" block onTap={() => go(routes.withdraw(task.id))}>
        不办了，撤回这项
      </Button>
    </View>
  )
}
