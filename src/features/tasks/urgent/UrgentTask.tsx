import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { go, goTab, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ShareButton } from '@/ui/ShareButton'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, type Instant, monthOf } from '../../../../types/domain/time'
import { type DraftTask, momentOf, newTask } from '../publish/draft'
import { taskFaults } from '../publish/faults'
import { demandOf, type Community } from '../publish/list-input'
import '../publish/publish.scss'
import { TaskEditor } from '../publish/TaskEditor'
import '../tasks.scss'

/** 加急任务: one thing that cannot wait for the next list; a minute to write, and its grids are told at once. */
export function UrgentTask() {
  const me = useMe()
  const communityId = me?.roles.find(({ role }) => role === 'community')?.scope
  if (communityId) return <OfCommunity communityId={communityId} />
  return (
    <Screen title="加急任务">
      {me ? <Empty icon="task" title="加急任务由社区发" why="有急事，请跟社区说一声" /> : <Skeleton head rows={4} />}
    </Screen>
  )
}

function OfCommunity({ communityId }: { communityId: string }) {
  const community = useQueryAction('org.getCommunity', { communityId })
  const now = useNow()
  if (community.value) return <Form community={community.value} now={now} />
  return (
    <Screen title="加急任务">
      <Loaded of={community} skeleton={<Skeleton head rows={4} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}

function Form({ community, now }: { community: Community; now: Instant }) {
  const [task, setTask] = useState<DraftTask>(() => ({
    ...newTask(community.stations[0]?.id ?? '', undefined),
    date: dayOf(now),
  }))
  const [asked, setAsked] = useState(false)
  const add = useWrite('tasks.addUrgent')
  const startsAt = momentOf(task.date, task.from) ?? now
  const faults = taskFaults(task, monthOf(startsAt), now)
  const send = () => {
    setAsked(true)
    const demand = demandOf(task, community)
    if (Object.keys(faults).length > 0 || !demand) return
    const gridIds = community.grids.map(({ id }) => id)
    // Whoever can come may still come while it is under way.
    void add.send({ communityId: community.id, gridIds, claimUntil: demand.endsAt, task: demand })
  }
  if (add.state.at === 'done') return <Out taskId={add.state.value.taskId} title={task.title} />
  return (
    <Screen
      title="加急任务"
      actions={
        <Button grow busy={add.state.at === 'sending'} onTap={send}>
          {`现在发给 ${community.grids.length} 个网格`}
        </Button>
      }
    >
      <Heading className="head">有什么急事？</Heading>
      <View className="sub c2">各支部书记马上收到通知，结束前都能认领</View>
      <View className="notes">
        <WriteNote write={add} />
      </View>
      <View className="publish editing">
        <View className="publish-form">
          <TaskEditor
            task={task}
            title="急事"
            community={community}
            faults={asked ? faults : {}}
            month={monthOf(now)}
            now={now}
            onChange={setTask}
          />
        </View>
      </View>
    </Screen>
  )
}

const Out = ({ taskId, title }: { taskId: `t${string}`; title: string }) => (
  <Screen
    title="加急任务"
    actions={
      <>
        <ShareButton title={`加急：${title}`} path={routes.task(taskId)}>
          发到群里
        </ShareButton>
        <Button grow onTap={() => go(routes.task(taskId))}>
          看这一项
        </Button>
      </>
    }
  >
    <Done title="发出去了" sub="各支部书记都收到了通知" />
    <Button kind="quiet" block onTap={() => goTab('tasks')}>
      看整张清单
    </Button>
  </Screen>
)
