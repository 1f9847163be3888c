import { go, routes } from '@/lib/routes'
import { minutesInWords } from '@/lib/when'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import type { Task } from '../view'

/** What came of it, for whoever looks: what they were given, what they handed in, what they heard. */
export function Doing({ task, me }: { task: Task; me: string }) {
  const accepted = task.roster.find(({ personId }) => personId === me)?.accepted ?? null
  const hands = task.evidenceAddable.allowed || task.evidence > 0
  if (!accepted && !hands && !task.noteAddable.allowed) return null
  return (
    <Section title="办得怎么样">
      <Card>
        {accepted ? (
          <Cell
            icon="points"
            title={`给您记了 ${minutesInWords(accepted.minutes)}`}
            sub={accepted.why ?? accepted.remark ?? undefined}
            beside={<View className="title num">{`+${accepted.points}`}</View>}
          />
        ) : null}
        {hands ? (
          <Cell
            icon="record"
            title={task.evidenceAddable.allowed ? '交照片或一句话' : '照片和说明'}
            sub={task.evidence > 0 ? `交了 ${task.evidence} 份` : '想交就交，不交也行'}
            onTap={() => go(routes.evidence(task.id))}
          />
        ) : null}
        {task.noteAddable.allowed ? (
          <Cell
            icon="people"
            title="记一句听到的话"
            sub="谁说的可以不留名"
            onTap={() => go(routes.noteDown(task.id))}
          />
        ) : null}
      </Card>
    </Section>
  )
}
