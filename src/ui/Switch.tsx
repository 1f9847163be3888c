import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface SwitchProps {
  readonly icon: IconName
  readonly title: string
  readonly sub: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A row that turns something on or off at once. */
export function Switch({ icon, title, sub, on, onChange }: SwitchProps) {
  return (
    <Tap className="cell ic" role="switch" checked={on} label={title} onTap={() => onChange(!on)}>
      <Icon name={icon} className="cell-lead" />
      <View className="cell-text">
        <View className="cell-title plain">{title}</View>
        <View className="cell-sub">{sub}</View>
      </View>
      <View className={on ? 'sw on' : 'sw'} />
    </Tap>
  )
}
