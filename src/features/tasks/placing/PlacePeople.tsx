import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { goTab } from '@/lib/routes'
import { useNow } from '@/session/now'
import { type Grant, useHome } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { monthOf, nextMonth } from '../../../../types/domain/time'
import '../tasks.scss'
import { branchOf, taskScope } from '../view'
import { aheadOf } from './ahead'
import { Places } from './Places'

/** 排班: everything the branch has claimed on one page, and its people beside it. */
export function PlacePeople() {
  const home = useHome()
  const me = home.value?.state === 'active' ? home.value : undefined
  const led = me?.roles.find(({ role }) => role === 'branchSecretary')
  if (led) return <Ahead grant={led} />
  return (
    <Screen title="排班">
      <Loaded of={home} skeleton={<Skeleton head rows={6} avatars />}>
        {() => <Empty icon="people" title="排班是支部书记的事" why="想去的话，在任务里点“参加”就行" />}
      </Loaded>
    </Screen>
  )
}

/** This month and the next: lists go out a few days ahead. */
function Ahead({ grant }: { grant: Grant }) {
  const now = useNow()
  const scope = taskScope(grant)
  const month = monthOf(now)
  const current = useQueryAction('tasks.listTasks', { scope, month })
  const coming = useQueryAction('tasks.listTasks', { scope, month: nextMonth(month) })
  const refresh = async () => void (await Promise.all([current.refresh(), coming.refresh()]))
  usePullDown(refresh)
  if (current.value && coming.value) {
    const tasks = aheadOf([...current.value.tasks, ...coming.value.tasks], now)
    if (tasks.length > 0) return <Places tasks={tasks} branchId={branchOf(grant)} now={now} />
  }
  const asked = current.value && !coming.value ? { ...coming, refresh } : { ...current, refresh }
  return (
    <Screen title="排班">
      <Loaded of={asked} skeleton={<Skeleton head rows={6} avatars />}>
        {() => (
          <Empty
            icon="task"
            title="支部还没有要派人的任务"
            why="先认领几项，再来这里一起派人"
            action={{ text: '去看任务', onTap: () => goTab('tasks') }}
          />
        )}
      </Loaded>
    </Screen>
  )
}
