import { said } from '@/cloud/said'
import { useWrite, type WriteState } from '@/cloud/useWrite'
import { routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import '../tasks.scss'
import type { Task } from '../view'
import { Narrow } from './Narrow'
import { Roster } from './Roster'
import { useCandidates } from './useCandidates'
import { usePicked } from './usePicked'

interface PickPeopleProps {
  readonly task: Task
  readonly branchId: `b${string}`
}

/** The roster with ticks; all who are picked are sent together, or none. */
export function PickPeople({ task, branchId }: PickPeopleProps) {
  const candidates = useCandidates(branchId)
  usePullDown(candidates.list.refresh)
  const room = task.branch?.placesLeft ?? 0
  const onTask = new Set<string>(task.roster.map(({ personId }) => personId))
  const people = usePicked(room, onTask)
  const assign = useWrite('tasks.assign')
  const elder = useElder()
  const now = useNow()
  const finish = (end: WriteState<'tasks.assign'>) => {
    if (end.at === 'done') backToTask(task.id)
  }
  const send = async () => finish(await assign.send({ taskId: task.id, branchId, personIds: [...people.picked] }))
  const retry = async () => finish(await assign.retry())
  const why = task.assignable.allowed ? null : task.assignable.code
  const n = people.picked.length
  return (
    <Screen
      title="派人上岗"
      actions={
        why ? null : (
          <Button grow busy={assign.state.at === 'sending'} onTap={() => void (n > 0 && send())}>
            {n > 0 ? `派 ${n} 人上岗` : `先点名字，最多 ${room} 人`}
          </Button>
        )
      }
    >
      <Heading className="head">{why ? '现在不用派人' : `还差 ${room} 人`}</Heading>
      <View className="sub c2 assign-task">
        {elder ? task.title : `${task.title}·${momentInWords(task.startsAt, now)}`}
      </View>
      <Narrow of={candidates} />
      <View className="notes">
        {why ? <Banner icon="people">{said(why)}</Banner> : null}
        {people.full ? <Banner tone="red">{`只剩 ${room} 个位子，先去掉一个人`}</Banner> : null}
        <WriteNote write={{ state: assign.state, retry }} />
      </View>
      <Roster of={candidates} task={task} picked={people.picked} onToggle={people.toggle} />
    </Screen>
  )
}

/** Back to the task, which now shows who was sent; straight there when nobody came from it. */
function backToTask(taskId: Task['id']): void {
  void Taro.showToast({ title: '派好了，等他们回话', icon: 'none' })
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: routes.task(taskId) })
}
