import { View } from '@tarojs/components'
import { Tap } from './Tap'

interface SegmentedProps<V extends string> {
  /** At most three, counts inside: 没认领 3. */
  readonly parts: readonly { readonly value: V; readonly text: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly label: string
}

/** One of a few views of the same list. */
export function Segmented<V extends string>({ parts, value, onChange, label }: SegmentedProps<V>) {
  return (
    <View className="seg" role="tablist" aria-label={label}>
      {parts.map((part) => (
        <Tap
          key={part.value}
          role="tab"
          selected={part.value === value}
          className={part.value === value ? 'seg-half on' : 'seg-half'}
          onTap={() => onChange(part.value)}
        >
          {part.text}
        </Tap>
      ))}
    </View>
  )
}
