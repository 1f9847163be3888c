import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import type { Grant } from '@/session/session'
import { go, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import { ClaimSheet } from '../ClaimSheet'
import { aheadOf, shortageOf } from '../placing/ahead'
import { useDoneNote } from '../useDoneNote'
import { branchOf, type TaskRow, taskScope, type TaskView } from '../view'
import { Groups } from './Groups'
import { groupsOf } from './groups'
import { NoTasks } from './NoTasks'
import { ShareList } from './ShareList'
import { useParts } from './useParts'

interface TaskListProps {
  readonly grant: Grant
  readonly view: TaskView
  readonly month: YearMonth
  readonly now: Instant
  readonly onMonth: (month: YearMonth) => void
}

/** A month's tasks of the view's grid or community: to take first, own by urgency, then the rest. */
export function TaskList({ grant, view, month, now, onMonth }: TaskListProps) {
  const list = useQueryAction('tasks.listTasks', { scope: taskScope(grant), month })
  usePullDown(list.refresh)
  return (
    <Loaded of={list} skeleton={<ListSkeleton />}>
      {({ tasks }) =>
        tasks.length === 0 ? (
          <NoTasks month={month} view={view} now={now} onMonth={onMonth} />
        ) : (
          <Tasks tasks={tasks} grant={grant} view={view} month={month} now={now} />
        )
      }
    </Loaded>
  )
}

const ListSkeleton = () => (
  <View className="list-skeleton">
    <Skeleton head rows={5} />
  </View>
)

interface TasksProps extends Pick<TaskListProps, 'grant' | 'view' | 'month' | 'now'> {
  readonly tasks: readonly TaskRow[]
}

function Tasks({ tasks, grant, view, month, now }: TasksProps) {
  const { part, choose, parts, shown } = useParts(groupsOf(tasks, view, now), view)
  const [claiming, setClaiming] = useState<string | null>(null)
  const join = useJoin()
  const [done, say] = useDoneNote()
  const elder = useElder()
  const short = shortageOf(aheadOf(tasks, now))
  const claimed = tasks.find(({ id }) => id === claiming)
  const joined = async (task: TaskRow) => {
    if (await join.take(task)) say(`记下了，${andThen(momentInWords(task.startsAt, now, elder), '见')}`)
  }
  return (
    <>
      <Segmented label="看哪些" parts={parts} value={part} onChange={choose} />
      <View className="notes">
        <WriteNote write={join.write} />
        {done ? <Banner tone="pine">{done}</Banner> : null}
      </View>
      {view === 'branch' && short.tasks > 1 ? (
        <Card>
          <Cell
            icon="people"
            title="一起派人"
            sub={`${short.tasks} 项还差 ${short.people} 人`}
            onTap={() => go(routes.placing())}
          />
        </Card>
      ) : null}
      {shown.length === 0 ? <NothingInPart view={view} todo={part === 'todo'} /> : null}
      <Groups
        groups={shown}
        view={view}
        now={now}
        busyTask={join.busyTask}
        onClaim={(task) => setClaiming(task.id)}
        onJoin={(task) => void joined(task)}
      />
      {part === 'all' ? <View className="end">就这些了</View> : null}
      {elder ? null : <ShareList tasks={tasks} grant={grant} month={month} now={now} />}
      {claimed ? (
        <ClaimSheet
          task={claimed}
          branchId={branchOf(grant)}
          onClose={() => setClaiming(null)}
          onClaimed={(places) => {
            setClaiming(null)
            say(`认领了 ${places} 个位子，点开就能派人`)
          }}
        />
      ) : null}
    </>
  )
}

/** 参加 from the list: the source is what the server said a place would come from. */
function useJoin() {
  const write = useWrite('tasks.join')
  const [busyTask, setBusyTask] = useState<string | null>(null)
  const take = async (task: TaskRow): Promise<boolean> => {
    if (!task.joinFrom) return false
    setBusyTask(task.id)
    const end = await write.send({ taskId: task.id, source: task.joinFrom })
    setBusyTask(null)
    return end.at === 'done'
  }
  return { write, busyTask, take }
}

const NOTHING: Readonly<Record<TaskView, Readonly<Record<'todo' | 'own', readonly [title: string, why: string]>>>> = {
  branch: {
    todo: ['能认领的都领走了', '有名额退回来，会再出现在这里'],
    own: ['支部还没认领', '在“没认领”里挑几项'],
  },
  helper: {
    todo: ['眼下没有空位子', '有人退出时，会再出现在这里'],
    own: ['您还没有任务', '在“能参加”里挑一项'],
  },
  community: {
    todo: ['位子都领走了', '谁去、差几个，点开就能看'],
    own: ['没有等您验收的', '办完、都签退了，就会到这里'],
  },
}

function NothingInPart({ view, todo }: { view: TaskView; todo: boolean }) {
  const [title, why] = NOTHING[view][todo ? 'todo' : 'own']
  return (
    <View className="part-empty">
      <Empty icon="task" title={title} why={why} />
    </View>
  )
}
