import { andThen, clockInWords, dayInWords, momentInWords, spanInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { View } from '@tarojs/components'
import type { Instant } from '../../../../types/domain/time'
import type { Task } from '../view'

/** When, where, what it earns, what to bring; and until when a branch can claim, where it may. */
export function TaskFacts({ task, now, claiming }: { task: Task; now: Instant; claiming: boolean }) {
  const elder = useElder()
  const today = dayInWords(task.claimUntil, now) === '今天'
  const elsewhere = task.place !== task.station.name
  return (
    <Card className="task-facts">
      <Cell
        icon="clock"
        title={elder ? <Spoken task={task} now={now} /> : spanInWords(task.startsAt, task.endsAt, now)}
      />
      {claiming ? (
        <Cell
          icon="alert"
          title={
            <View className={today ? 'cr' : ''}>{andThen(momentInWords(task.claimUntil, now, elder), '认领截止')}</View>
          }
        />
      ) : null}
      {task.content ? <Cell icon="task" title={task.content} plain /> : null}
      {elsewhere ? <Cell icon="pin" title={task.place} /> : null}
      <Cell icon="station" title={task.station.name} sub={elder ? undefined : '先到站点，扫码签到、签退'} />
      <Cell icon="points" title="满半小时记 5 分" sub={elder ? undefined : '时长从签到算到签退'} />
      {task.toBring ? <Cell icon="record" title={`要带：${task.toBring}`} /> : null}
    </Card>
  )
}

/** A spoken span is long: the start on one line, the end on the next. */
const Spoken = ({ task, now }: { task: Task; now: Instant }) => (
  <>
    <View>{momentInWords(task.startsAt, now, true)}</View>
    <View>{`到${clockInWords(task.endsAt, true)}`}</View>
  </>
)
