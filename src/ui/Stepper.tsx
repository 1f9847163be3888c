import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface StepperProps {
  /** What is counted: 名额. */
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A small number by two buttons; at an end the button stays and does nothing. */
export function Stepper({ label, value, least, most, onChange }: StepperProps) {
  const to = (next: number) => onChange(Math.min(most, Math.max(least, next)))
  return (
    <View className="stepper" role="group" aria-label={label}>
      <Tap className={value <= least ? 'step off' : 'step'} label={`${label}减一`} onTap={() => to(value - 1)}>
        <View className="step-minus" />
      </Tap>
      <View className="n big num">{value}</View>
      <Tap className={value >= most ? 'step off' : 'step'} label={`${label}加一`} onTap={() => to(value + 1)}>
        <Icon name="plus" />
      </Tap>
    </View>
  )
}
