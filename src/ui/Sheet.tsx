import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface SheetProps {
  readonly title: string
  readonly sub?: string
  readonly onClose: () => void
  /** Two to four large answers and one main button. Never a form. */
  readonly children: ReactNode
}

/** One question over the page. The scrim and the cross close it. Draw it only while it is open. */
export function Sheet({ title, sub, onClose, children }: SheetProps) {
  return (
    <>
      <Tap className="scrim" label="关上" onTap={onClose} />
      <View className="sheet" role="dialog" aria-label={title}>
        <View className="sheet-grip" />
        <View className="sheet-head">
          <View className="title">{title}</View>
          {sub ? <View className="sub c2">{sub}</View> : null}
        </View>
        <Tap className="sheet-close" label="关上" onTap={onClose}>
          <Icon name="close" />
        </Tap>
        {children}
      </View>
    </>
  )
}
