import { useWrite, type WriteState } from '@/cloud/useWrite'
import { spanInWords } from '@/lib/when'
import { useDesk } from '@/platform/desk'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Sheet } from '@/ui/Sheet'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { Narrow } from '../assign/Narrow'
import { Roster } from '../assign/Roster'
import { useCandidates } from '../assign/useCandidates'
import { usePicked } from '../assign/usePicked'
import { useDoneNote } from '../useDoneNote'
import type { TaskRow } from '../view'
import { inHand, nextShort, shortageOf } from './ahead'

interface PlacesProps {
  /** At least one, by start. */
  readonly tasks: readonly TaskRow[]
  readonly branchId: `b${string}`
  readonly now: Instant
}

/** One task in hand and the people for it; when it is sent, the next that wants somebody comes by itself. */
export function Places({ tasks, branchId, now }: PlacesProps) {
  const desk = useDesk()
  const [chosen, choose] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const candidates = useCandidates(branchId)
  const task = inHand(tasks, chosen)
  const room = task?.branch?.placesLeft ?? 0
  const onTask = new Set<string>(
    candidates.list.rows.filter(({ on }) => on.some(({ taskId }) => taskId === task?.id)).map((one) => one.personId),
  )
  const people = usePicked(room, onTask)
  const assign = useWrite('tasks.assign')
  const [done, say] = useDoneNote()
  if (!task) return null
  const pick = (id: string) => {
    people.clear()
    assign.reset()
    choose(id)
    setChoosing(false)
  }
  const finish = (end: WriteState<'tasks.assign'>) => {
    if (end.at !== 'done') return
    const next = nextShort(tasks, task.id)
    say(`派了 ${end.value.personIds.length} 人：${task.title}`)
    people.clear()
    choose(next?.id ?? task.id)
  }
  const send = async () => finish(await assign.send({ taskId: task.id, branchId, personIds: [...people.picked] }))
  const n = people.picked.length
  const button =
    room > 0 ? (
      <Button grow busy={assign.state.at === 'sending'} onTap={() => void (n > 0 && send())}>
        {n > 0 ? `派 ${n} 人上岗` : `先点名字，最多 ${room} 人`}
      </Button>
    ) : null
  const list = <TaskPick tasks={tasks} now={now} current={task.id} onPick={pick} />
  return (
    <Screen title="排班" wide actions={button}>
      <Heading className="head">{sentenceOf(tasks)}</Heading>
      <View className="notes">
        {done ? <Banner tone="pine">{done}</Banner> : null}
        {people.full ? <Banner tone="red">{`只剩 ${room} 个位子，先去掉一个人`}</Banner> : null}
        <WriteNote write={{ state: assign.state, retry: async () => finish(await assign.retry()) }} />
      </View>
      <View className="placing">
        <View className="placing-tasks">
          {desk ? (
            list
          ) : (
            <Card>
              <TaskCell task={task} now={now} onTap={() => setChoosing(true)} />
            </Card>
          )}
        </View>
        <View className="placing-people">
          <Narrow of={candidates} />
          <View className="placing-roster">
            <Roster of={candidates} task={task} picked={people.picked} onToggle={people.toggle} />
          </View>
        </View>
      </View>
      {choosing && !desk ? (
        <Sheet title="给哪一项派人？" onClose={() => setChoosing(false)}>
          <View className="sheet-list">{list}</View>
        </Sheet>
      ) : null}
    </Screen>
  )
}

function sentenceOf(tasks: readonly TaskRow[]): string {
  const short = shortageOf(tasks)
  return short.people === 0 ? `${tasks.length} 项任务，人都派齐了` : `${short.tasks} 项任务，还差 ${short.people} 人`
}

interface TaskPickProps extends Pick<PlacesProps, 'tasks' | 'now'> {
  readonly current: string
  readonly onPick: (id: string) => void
}

const TaskPick = ({ tasks, now, current, onPick }: TaskPickProps) => (
  <Card>
    {tasks.map((task) => (
      <TaskCell key={task.id} task={task} now={now} current={task.id === current} onTap={() => onPick(task.id)} />
    ))}
  </Card>
)

interface TaskCellProps extends Pick<PlacesProps, 'now'> {
  readonly task: TaskRow
  readonly current?: boolean
  readonly onTap: () => void
}

function TaskCell({ task, now, current = false, onTap }: TaskCellProps) {
  const left = task.branch?.placesLeft ?? 0
  return (
    <Cell
      title={task.title}
      sub={spanInWords(task.startsAt, task.endsAt, now)}
      current={current}
      beside={left > 0 ? <Tag tone="red">{`还差 ${left} 人`}</Tag> : <Tag>人齐了</Tag>}
      onTap={onTap}
    />
  )
}
