import { View } from '@tarojs/components'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { ORDER_LEVEL_LABEL, ORDER_LEVELS, ORDER_TEMPLATES } from '../../../../types/domain/muster'
import { type Draft, type Faults, wordsOf } from './draft'

export interface PartProps {
  readonly draft: Draft
  readonly faults: Faults
  readonly onChange: (part: Partial<Draft>) => void
}

const CASES = ORDER_TEMPLATES.map(({ name }, index) => ({ value: String(index), text: name }))
const LEVELS = ORDER_LEVELS.map((value) => ({ value, text: ORDER_LEVEL_LABEL[value] }))

/** What it is about: a usual case to begin with, then the words. */
export function Words({ draft, faults, onChange }: PartProps) {
  const like = CASES.filter(({ value }) => wordsOf(Number(value)).title === draft.title).map(({ value }) => value)
  return (
    <>
      <View>
        <View className="field-label">哪种情况</View>
        <Choice label="哪种情况" options={CASES} chosen={like} onTap={(value) => onChange(wordsOf(Number(value)))} />
      </View>
      <View>
        <View className="field-label">哪一类</View>
        <Choice label="哪一类" options={LEVELS} chosen={[draft.level]} onTap={(level) => onChange({ level })} />
      </View>
      <Field
        label="叫什么"
        value={draft.title}
        maxLength={20}
        onChange={(title) => onChange({ title })}
        {...fault(faults.title)}
      />
      <Field
        label="做什么"
        value={draft.duty}
        maxLength={80}
        onChange={(duty) => onChange({ duty })}
        {...fault(faults.duty)}
      />
      <Field
        label="带什么"
        value={draft.toBring}
        maxLength={60}
        placeholder="可以不写"
        onChange={(toBring) => onChange({ toBring })}
      />
      <Pick label="哪天到" mode="date" value={draft.day} onChange={(day) => onChange({ day })} />
      <Pick
        label="几点前到"
        mode="time"
        value={draft.clock}
        onChange={(clock) => onChange({ clock })}
        {...fault(faults.when)}
      />
    </>
  )
}

const fault = (words: string | undefined) => (words ? { fault: words } : {})
