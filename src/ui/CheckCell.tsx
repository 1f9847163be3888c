import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'

interface CheckCellProps {
  readonly lead?: ReactNode
  readonly title: string
  readonly sub?: string
  readonly checked: boolean
  readonly onTap: () => void
}

/** One of several rows that can be chosen together. The page decides what a tap does. */
export function CheckCell({ lead, title, sub, checked, onTap }: CheckCellProps) {
  return (
    <Tap className={lead ? 'cell av' : 'cell'} role="checkbox" checked={checked} label={title} onTap={onTap}>
      {lead}
      <View className="cell-text">
        <View className="cell-title">{title}</View>
        {sub ? <View className="cell-sub">{sub}</View> : null}
      </View>
      <View className={checked ? 'tick on' : 'tick'} />
    </Tap>
  )
}
