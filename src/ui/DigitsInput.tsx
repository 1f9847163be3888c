import { View } from '@tarojs/components'
import { Entry } from './Entry'

const LENGTH = 8

/** Eight boxes over one real input. `onChange` receives digits only, at most eight. */
export function DigitsInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (digits: string) => void
}) {
  return (
    <View className="digits-input">
      <View className="boxes" aria-hidden>
        {Array.from({ length: LENGTH }, (_, i) => (
          <View key={i} className={`box num ${i === 4 ? 'fifth' : ''} ${i === value.length ? 'on' : ''}`}>
            {value[i] ?? ''}
          </View>
        ))}
      </View>
      <Entry
        label={label}
        className="over"
        digits
        // One more than eight, so that a pasted "4827 1936" keeps its last digit.
        maxLength={LENGTH + 1}
        value={value}
        onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, LENGTH))}
      />
    </View>
  )
}
