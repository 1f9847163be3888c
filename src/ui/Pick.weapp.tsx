import { Picker, View } from '@tarojs/components'
import { useMemo } from 'react'
import { useSteady } from '@/lib/useSteady'
import { Icon } from './Icon'
import type { PickProps } from './PickProps'

const NONE: NonNullable<PickProps['options']> = []

/** WeChat's pickers, behind a line that looks like every other field. */
export function Pick({ label, fault, ...choice }: PickProps) {
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label" aria-hidden>
        {label}
      </View>
      <Chooser label={label} {...choice} />
      {fault ? <View className="field-note">{fault}</View> : null}
    </View>
  )
}

function Chooser({ label, mode, value, onChange, options = NONE, placeholder }: Omit<PickProps, 'fault'>) {
  const change = useSteady(onChange)
  // Taro sends the value of every picker that is drawn again, so one is drawn again only when something of it changed.
  return useMemo(() => {
    const shown = mode === 'one' ? options.find((option) => option.value === value)?.text : value
    const line = (
      <View className="entry-one" role="button" aria-label={`${label}，${shown || '还没选'}`}>
        <View className={shown ? 'entry' : 'entry entry-hint'}>{shown || placeholder || '请选'}</View>
        <Icon name="down" size="s" />
      </View>
    )
    if (mode !== 'one') {
      const props = { value, onChange: (event: { detail: { value: string } }) => change(event.detail.value) }
      return mode === 'date' ? (
        <Picker mode="date" {...props}>
          {line}
        </Picker>
      ) : (
        <Picker mode="time" {...props}>
          {line}
        </Picker>
      )
    }
    return (
      <Picker
        mode="selector"
        range={options.map((option) => option.text)}
        value={options.findIndex((option) => option.value === value)}
        onChange={(event) => change(options[Number(event.detail.value)]?.value ?? value)}
      >
        {line}
      </Picker>
    )
  }, [change, label, mode, value, options, placeholder])
}
