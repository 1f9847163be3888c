import { View } from '@tarojs/components'
import { Entry } from './Entry'
import type { EntryProps } from './EntryProps'

interface FieldProps extends Omit<EntryProps, 'className'> {
  readonly hint?: string
  /** What is wrong with it; shown in place of the hint. */
  readonly fault?: string
}

/** A labelled line to type into. */
export function Field({ hint, fault, ...entry }: FieldProps) {
  const note = fault ?? hint
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label" aria-hidden>
        {entry.label}
      </View>
      <Entry {...entry} />
      {note ? <View className="field-note">{note}</View> : null}
    </View>
  )
}
