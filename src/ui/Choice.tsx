import { View } from '@tarojs/components'
import { Tap } from './Tap'

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly text: string }[]
  /** The chosen ones: one of them for a choice of one. */
  readonly chosen: readonly V[]
  /** Several may be chosen at once. */
  readonly several?: boolean
  readonly onTap: (value: V) => void
}

/** A few large answers. The page decides what a tap does to `chosen`. */
export function Choice<V extends string>({ label, options, chosen, several, onTap }: ChoiceProps<V>) {
  return (
    <View className="choices" role={several ? 'group' : 'radiogroup'} aria-label={label}>
      {options.map((option) => {
        const on = chosen.includes(option.value)
        return (
          <Tap
            key={option.value}
            role={several ? 'checkbox' : 'radio'}
            checked={on}
            className={on ? 'choice on' : 'choice'}
            onTap={() => onTap(option.value)}
          >
            {option.text}
          </Tap>
        )
      })}
    </View>
  )
}
