import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Stepper } from '@/ui/Stepper'
import { View } from '@tarojs/components'
import { MAX_PLACES_A_TASK } from '../../../../types/domain/tasks'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import { DayChips } from './DayChips'
import type { DraftTask } from './draft'
import type { TaskFaults } from './faults'

interface FieldsProps {
  readonly task: DraftTask
  readonly faults: TaskFaults
  readonly onChange: (part: Partial<DraftTask>) => void
}

/** The day and its hours. */
export const WhenFields = ({
  task,
  faults,
  month,
  now,
  onChange,
}: FieldsProps & { readonly month: YearMonth; readonly now: Instant }) => (
  <View className="publish-pair publish-when">
    <View className="publish-day">
      <Pick label="哪一天" mode="date" value={task.date} onChange={(date) => onChange({ date })} fault={faults.date} />
      <DayChips month={month} now={now} chosen={task.date} onPick={(date) => onChange({ date })} />
    </View>
    <Pick label="从" mode="time" value={task.from} onChange={(from) => onChange({ from })} fault={faults.from} />
    <Pick label="到" mode="time" value={task.until} onChange={(until) => onChange({ until })} fault={faults.until} />
  </View>
)

/** How many people. @param least those who have a place already */
export const PlacesField = ({
  task,
  least = 1,
  onChange,
}: Omit<FieldsProps, 'faults'> & { readonly least?: number }) => (
  <View className="field publish-places">
    <View>要几个人</View>
    <Stepper
      label="人数"
      value={task.places}
      least={least}
      most={MAX_PLACES_A_TASK}
      onChange={(places) => onChange({ places })}
    />
  </View>
)

/** Where, with what, and what is done there. */
export const WordFields = ({ task, faults, onChange }: FieldsProps) => (
  <>
    <Field
      label="在哪儿干"
      value={task.place}
      onChange={(place) => onChange({ place })}
      hint="不写就是站点"
      fault={faults.place}
    />
    <Field
      label="要带什么（可以不写）"
      value={task.toBring}
      onChange={(toBring) => onChange({ toBring })}
      fault={faults.toBring}
    />
    <Field
      label="具体做些什么（可以不写）"
      value={task.content}
      onChange={(content) => onChange({ content })}
      fault={faults.content}
    />
  </>
)
