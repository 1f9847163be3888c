import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Holds cells, or one block (`pad`) and cells. Cards never nest. `after`: follows another card without a heading. */
export function Card({
  pad,
  after,
  className = '',
  children,
}: {
  pad?: boolean
  after?: boolean
  className?: string
  children: ReactNode
}) {
  return <View className={`card ${pad ? 'pad' : ''} ${after ? 'after' : ''} ${className}`}>{children}</View>
}
