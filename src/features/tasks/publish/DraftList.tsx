import { spanInWords } from '@/lib/when'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import type { Instant } from '../../../../types/domain/time'
import { type Draft, type DraftTask, momentOf } from './draft'
import type { DraftFaults } from './faults'

interface DraftListProps {
  readonly draft: Draft
  readonly faults: DraftFaults
  readonly now: Instant
  readonly onEdit: (task: DraftTask) => void
}

/** The list so far, as the grids will read it; a tap opens a row again. */
export function DraftList({ draft, faults, now, onEdit }: DraftListProps) {
  const people = draft.tasks.reduce((sum, { places }) => sum + places, 0)
  return (
    <Section
      title={`清单里的任务`}
      note={
        draft.tasks.length > 0 ? (
          <View className="sub c2 num">{`${draft.tasks.length} 项，要 ${people} 人`}</View>
        ) : null
      }
    >
      {draft.tasks.length === 0 ? (
        <Empty icon="task" title="还一项都没有" why={faults.list ?? '写好一项就会出现在这里，发出去前都能改'} />
      ) : (
        <Card>
          {byStart(draft.tasks).map((task) => (
            <Cell
              key={task.key}
              title={task.title || '还没写要做什么'}
              sub={<Sub task={task} now={now} faults={Object.values(faults.tasks[task.key] ?? {})} />}
              onTap={() => onEdit(task)}
            />
          ))}
        </Card>
      )}
      {draft.tasks.length > 0 && faults.list ? <View className="sub cr">{faults.list}</View> : null}
    </Section>
  )
}

/** As the list will be read; what has no time yet comes last. */
const byStart = (tasks: readonly DraftTask[]): readonly DraftTask[] =>
  [...tasks].sort((a, b) => startOf(a) - startOf(b))

const startOf = (task: DraftTask) => momentOf(task.date, task.from) ?? Infinity

function Sub({ task, now, faults }: { task: DraftTask; now: Instant; faults: readonly string[] }) {
  const startsAt = momentOf(task.date, task.from)
  const endsAt = momentOf(task.date, task.until)
  return (
    <>
      <View>
        {startsAt !== null && endsAt !== null ? `${spanInWords(startsAt, endsAt, now)}·` : ''}
        {`要 ${task.places} 人`}
      </View>
      {faults.map((fault) => (
        <View key={fault} className="cr">
          {fault}
        </View>
      ))}
    </>
  )
}
