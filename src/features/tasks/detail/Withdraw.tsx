import { go, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { View } from '@tarojs/components'
import type { Task } from '../view'
import type { Looker } from './bar'

/** Why the community took the task back, or what it changed; or its way to do so: to take it back while nobody has signed in. */
export function Withdraw({ task, looker }: { task: Task; looker: Looker }) {
  const now = useNow()
  if (task.withdrawn) return <Banner icon="alert">{`社区撤回了，不用来：${task.withdrawn.reason}`}</Banner>
  const begun = task.roster.some(({ attendance }) => attendance !== null)
  const standing = task.state === 'open' && now < task.endsAt
  return (
    <>
      {task.revised && standing ? <Banner icon="alert">{`社区改过：${task.revised.said}`}</Banner> : null}
      {looker.view === 'community' && standing ? (
        <View className="task-withdraw">
          <Button kind="quiet" block onTap={() => go(routes.reviseTask(task.id))}>
            改时间、地点或人数
          </Button>
          {begun ? null : (
            <Button kind="quiet" block onTap={() => go(routes.withdraw(task.id))}>
              不办了，撤回这项
            </Button>
          )}
        </View>
      ) : null}
    </>
  )
}
