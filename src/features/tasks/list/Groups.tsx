import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import type { ReactNode } from 'react'
import type { Instant } from '../../../../types/domain/time'
import type { TaskRow, TaskView } from '../view'
import { Deadline } from './Deadline'
import type { TaskGroup } from './groups'
import { TaskLine } from './TaskLine'

interface GroupsProps {
  readonly groups: readonly TaskGroup[]
  readonly view: TaskView
  readonly now: Instant
  readonly busyTask: string | null
  readonly onClaim: (task: TaskRow) => void
  readonly onJoin: (task: TaskRow) => void
}

/** The groups of the part in view, each with its heading; for elders the tab above says what they are. */
export function Groups({ groups, view, now, busyTask, onClaim, onJoin }: GroupsProps) {
  const elder = useElder()
  const deedOf = (group: TaskGroup['key'], task: TaskRow) => {
    if (view === 'branch' && group === 'claim') return { text: '认领', busy: false, onTap: () => onClaim(task) }
    if (group === 'join') return { text: '参加', busy: busyTask === task.id, onTap: () => onJoin(task) }
    return null
  }
  return groups.map((group) => {
    const deadline =
      group.key === 'claim' ? <Deadline now={now} until={Math.min(...group.tasks.map((t) => t.claimUntil))} /> : null
    const rows = (
      <Card after={elder || group.title === ''}>
        {group.tasks.map((task) => (
          <TaskLine key={task.id} task={task} group={group.key} view={view} now={now} deed={deedOf(group.key, task)} />
        ))}
      </Card>
    )
    return (
      <Headed key={group.key} title={elder ? '' : group.title} deadline={deadline}>
        {rows}
      </Headed>
    )
  })
}

function Headed({ title, deadline, children }: { title: string; deadline: ReactNode; children: ReactNode }) {
  if (title) {
    return (
      <Section title={title} note={deadline}>
        {children}
      </Section>
    )
  }
  return (
    <>
      {deadline}
      {children}
    </>
  )
}
