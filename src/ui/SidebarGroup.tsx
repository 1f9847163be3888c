import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface SidebarGroupProps {
  readonly text: string
  readonly icon: IconName
  readonly open: boolean
  /** How many things wait inside. */
  readonly waiting: number
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** Entries of one kind, folded away until they are asked for. */
export function SidebarGroup({ text, icon, open, waiting, onToggle, children }: SidebarGroupProps) {
  return (
    <>
      <Tap className="side-entry" expanded={open} onTap={onToggle}>
        <Icon name={icon} />
        <View className="side-text">{text}</View>
        {waiting > 0 && !open ? <View className="side-count num">{waiting}</View> : null}
        <View className={open ? 'side-fold open' : 'side-fold'}>
          <Icon name="down" />
        </View>
      </Tap>
      {open ? <View className="side-group">{children}</View> : null}
    </>
  )
}
