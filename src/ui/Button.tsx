import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'

export interface ButtonProps {
  /** `main` is the filled red one: one a screen. */
  readonly kind?: 'main' | 'line' | 'redLine' | 'quiet'
  readonly size?: 'small' | 'xl'
  /** As wide as its card. */
  readonly block?: boolean
  /** Takes what is left of its row. */
  readonly grow?: boolean
  /** On its way: shows a spinner, takes no further tap. */
  readonly busy?: boolean
  readonly label?: string
  readonly id?: string
  readonly onTap: () => void
  readonly children: ReactNode
}

/** Verb first, object and number inside: 派 1 人上岗. There is no disabled state: keep it live and say why not. */
export function Button({ kind = 'main', size, block, grow, busy, label, id, onTap, children }: ButtonProps) {
  const classes = [
    'btn',
    `btn-${kind}`,
    size && `btn-${size}`,
    block && 'btn-block',
    grow && 'btn-grow',
    busy && 'busy',
  ]
  return (
    <Tap className={classes.filter(Boolean).join(' ')} label={label} id={id} onTap={() => !busy && onTap()}>
      {busy ? <View className="spin" /> : null}
      {children}
    </Tap>
  )
}
