import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import { TASK_KIND_LABEL, TASK_KINDS } from '../../../../types/domain/tasks'
import type { DraftTask } from './draft'
import { TASK_TEMPLATES } from '../../../../types/domain/task-templates'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import type { TaskFaults } from './faults'
import type { Community } from './list-input'
import { ContactFields } from './ContactFields'
import { endOf } from './draft'
import { PlacesField, WhenFields, WordFields } from './TaskFields'

interface TaskEditorProps {
  readonly task: DraftTask
  readonly title: string
  readonly community: Community
  readonly faults: TaskFaults
  readonly month: YearMonth
  readonly now: Instant
  readonly onChange: (task: DraftTask) => void
}

const KINDS = TASK_KINDS.map((kind) => ({ value: kind, text: TASK_KIND_LABEL[kind] }))

/** One row of the list: what, when, how many, where. */
export function TaskEditor({ task, title, community, faults, month, now, onChange }: TaskEditorProps) {
  const set = (part: Partial<DraftTask>) => onChange({ ...task, ...part })
  return (
    <Section title={title}>
      <Card pad>
        <View className="field">
          <View className="field-label">哪一类</View>
          <Choice label="哪一类" options={KINDS} chosen={[task.kind]} onTap={(kind) => set({ kind })} />
        </View>
        <Field
          label="要大家做什么"
          value={task.title}
          onChange={(text) => set({ title: text })}
          placeholder="陪 3 位老人去复查"
          fault={faults.title}
        />
        {task.title ? null : <Suggestions task={task} onChange={onChange} />}
        <WhenFields {...{ task, faults, month, now }} onChange={set} />
        <PlacesField task={task} onChange={set} />
        <Pick
          label="在哪个站点签到"
          mode="one"
          value={task.stationId}
          options={community.stations.map(({ id, name }) => ({ value: id, text: name }))}
          placeholder="选一个站点"
          onChange={(stationId) => set({ stationId })}
          fault={faults.stationId}
        />
        <WordFields task={task} faults={faults} onChange={set} />
        <ContactFields task={task} faults={faults} onChange={onChange} />
      </Card>
    </Section>
  )
}

/** Ways to begin, gone once there are words. */
function Suggestions({ task, onChange }: Pick<TaskEditorProps, 'task' | 'onChange'>) {
  const templates = TASK_TEMPLATES[task.kind]
  return (
    <View className="field">
      <View className="field-label">常用的，点一下就填好</View>
      <Choice
        label="常用的"
        options={templates.map(({ title }) => ({ value: title, text: title }))}
        chosen={[]}
        onTap={(title) => {
          const template = templates.find((each) => each.title === title)
          if (!template) return
          const { minutes, ...words } = template
          onChange({ ...task, toBring: '', place: '', ...words, until: endOf(template.from, minutes) })
        }}
      />
    </View>
  )
}
