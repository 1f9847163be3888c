import { go, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { View } from '@tarojs/components'
import { type Instant, monthOf, nextMonth, type YearMonth } from '../../../../types/domain/time'
import { monthName, previousMonth } from '../month'
import type { TaskView } from '../view'

interface NoTasksProps {
  readonly month: YearMonth
  readonly view: TaskView
  readonly now: Instant
  readonly onMonth: (month: YearMonth) => void
}

/** A month without a list: a community publishes it, everybody else can look at the month before. */
export function NoTasks({ month, view, now, onMonth }: NoTasksProps) {
  const name = monthName(month, now)
  const before = previousMonth(month)
  const back = { text: `看 ${monthName(before, now)}的`, onTap: () => onMonth(before) }
  const thisMonth = monthOf(now)
  if (view === 'community' && (month === thisMonth || month === nextMonth(thisMonth))) {
    return (
      <>
        <Empty icon="task" title={`${name}的清单还没发`} why="写几项要大家帮的，各网格支部就能来认领" />
        <View className="below-empty">
          <Button block onTap={() => go(routes.publish(month))}>
            {month === thisMonth ? '发布本月清单' : `发布 ${name}清单`}
          </Button>
        </View>
      </>
    )
  }
  if (month < thisMonth) return <Empty icon="task" title={`${name}没有任务`} why="那个月社区没有发清单" />
  return <Empty icon="task" title={`${name}还没有任务`} why="社区发了清单，这里就能看到" action={back} />
}
