import { View } from '@tarojs/components'
import { Icon } from './Icon'

interface DoneProps {
  readonly title: string
  /** When, or what exactly. */
  readonly sub?: string
  /** Read over a counter: larger. */
  readonly large?: boolean
}

/** It happened: a pine check, what, and when. Announced when it appears. */
export function Done({ title, sub, large }: DoneProps) {
  return (
    <View className={large ? 'done large' : 'done'} role="status">
      <View className="done-mark">
        <Icon name="check" size="l" />
      </View>
      <View className="done-title num">{title}</View>
      {sub ? <View className="done-sub num">{sub}</View> : null}
    </View>
  )
}
