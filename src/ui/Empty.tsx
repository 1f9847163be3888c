import { View } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'

export interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  /** Why it is empty, or when it fills. */
  readonly why: string
  readonly action?: { readonly text: string; readonly onTap: () => void }
}

/** In place of rows: what is empty, why, and what to do next. */
export function Empty({ icon, title, why, action }: EmptyProps) {
  return (
    <View className="card empty">
      <Icon name={icon} size="l" className="empty-icon" />
      <View className="title">{title}</View>
      <View className="sub c2">{why}</View>
      {action ? (
        <Button kind="line" size="small" onTap={action.onTap}>
          {action.text}
        </Button>
      ) : null}
    </View>
  )
}
