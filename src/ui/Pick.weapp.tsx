import { Picker, View } from '@tarojs/components'
import { Icon } from './Icon'
import type { PickProps } from './PickProps'

const NONE: NonNullable<PickProps['options']> = []

/** WeChat's pickers, behind a line that looks like every other field. */
export function Pick({ label, mode, value, onChange, options = NONE, placeholder, fault }: PickProps) {
  const shown = mode === 'one' ? options.find((option) => option.value === value)?.text : value
  const line = (
    <View className="entry-one" role="button" aria-label={`${label}，${shown || '还没选'}`}>
      <View className={shown ? 'entry' : 'entry entry-hint'}>{shown || placeholder || '请选'}</View>
      <Icon name="down" size="s" />
    </View>
  )
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label" aria-hidden>
        {label}
      </View>
      {mode === 'one' ? (
        <Picker
          mode="selector"
          range={options.map((option) => option.text)}
          value={options.findIndex((option) => option.value === value)}
          onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? value)}
        >
          {line}
        </Picker>
      ) : mode === 'date' ? (
        <Picker mode="date" value={value} onChange={(event) => onChange(event.detail.value)}>
          {line}
        </Picker>
      ) : (
        <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
          {line}
        </Picker>
      )}
      {fault ? <View className="field-note">{fault}</View> : null}
    </View>
  )
}
