import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite, type WriteInput } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Done } from '@/ui/Done'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockOf, dayOf, monthOf } from '../../../../types/domain/time'
import { NoSuchTask } from '../NoSuchTask'
import { type DraftTask, momentOf, newTask } from '../publish/draft'
import { taskFaults } from '../publish/faults'
import { clean } from '../publish/list-input'
import '../publish/publish.scss'
import { PlacesField, WhenFields, WordFields } from '../publish/TaskFields'
import { isTaskId, type Task } from '../view'

const TITLE = '改任务'

/** The community changes the time, the place or the number of a task that is out. */
export function ReviseTask({ taskId }: { taskId: string }) {
  return isTaskId(taskId) ? <Known taskId={taskId} /> : <NoSuchTask />
}

function Known({ taskId }: { taskId: `t${string}` }) {
  const task = useQueryAction('tasks.getTask', { taskId })
  if (task.value) return <Form task={task.value} />
  return (
    <Screen title={TITLE}>
      <Loaded of={task} skeleton={<Skeleton head rows={3} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}

/** The task as the list's form knows one. */
const draftOf = (task: Task): DraftTask => ({
  ...newTask(task.station.id, undefined),
  title: task.title,
  kind: task.kind,
  place: task.place,
  date: dayOf(task.startsAt),
  from: clockOf(task.startsAt),
  until: clockOf(task.endsAt),
  places: task.places,
  toBring: task.toBring ?? '',
  content: task.content ?? '',
})

/** Only for a draft without faults. */
const inputOf = (task: Task, draft: DraftTask): WriteInput<'tasks.revise'> => ({
  taskId: task.id,
  startsAt: momentOf(draft.date, draft.from) ?? 0,
  endsAt: momentOf(draft.date, draft.until) ?? 0,
  place: clean(draft.place) || task.station.name,
  places: draft.places,
  toBring: clean(draft.toBring) || null,
  content: clean(draft.content) || null,
})

function Form({ task }: { task: Task }) {
  const now = useNow()
  const [draft, setDraft] = useState(() => draftOf(task))
  const [asked, setAsked] = useState(false)
  const revise = useWrite('tasks.revise')
  const month = monthOf(task.startsAt)
  const faults = taskFaults(draft, month, now)
  const set = (part: Partial<DraftTask>) => setDraft({ ...draft, ...part })
  const back = () => goBackOr(routes.task(task.id))
  const send = () => {
    setAsked(true)
    if (Object.keys(faults).length === 0) void revise.send(inputOf(task, draft))
  }
  if (revise.state.at === 'done') return <Changed told={revise.state.value.told} onBack={back} />
  const said = asked ? faults : {}
  return (
    <Screen
      title={TITLE}
      actions={
        <>
          <Button kind="line" onTap={back}>
            不改了
          </Button>
          <Button grow busy={revise.state.at === 'sending'} onTap={send}>
            改好，告诉大家
          </Button>
        </>
      }
    >
      <Heading className="head">{`改“${task.title}”`}</Heading>
      <View className="sub c2">已经在上面的人和支部都留着，会收到通知</View>
      <View className="notes">
        <WriteNote write={revise} />
      </View>
      <Card pad after>
        <WhenFields task={draft} faults={said} month={month} now={now} onChange={set} />
        <PlacesField task={draft} least={Math.max(1, task.places - task.placesLeft)} onChange={set} />
        <WordFields task={draft} faults={said} onChange={set} />
      </Card>
    </Screen>
  )
}

const Changed = ({ told, onBack }: { readonly told: number; readonly onBack: () => void }) => (
  <Screen
    title={TITLE}
    actions={
      <Button grow onTap={onBack}>
        好
      </Button>
    }
  >
    <Done title="改好了" sub={told > 0 ? '上面的人和支部都收到了通知' : '没有要通知的人'} />
  </Screen>
)
