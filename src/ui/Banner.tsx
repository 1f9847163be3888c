import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

const ICON = { plain: 'offline', red: 'alert', pine: 'check' } as const

/** One line in the flow, under the title. plain: how things are · red: what could not be done · pine: it is done. */
export function Banner({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'red' | 'pine'
  icon?: IconName
  children: ReactNode
}) {
  return (
    <View className={`banner banner-${tone}`} role="status">
      <Icon name={icon ?? ICON[tone]} />
      <View>{children}</View>
    </View>
  )
}
