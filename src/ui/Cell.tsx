import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

export interface CellProps {
  readonly title: ReactNode
  readonly sub?: ReactNode
  readonly icon?: IconName
  /** In place of an icon: an Avatar, or a moment. */
  readonly lead?: ReactNode
  /** One tag, one number, or one small button. */
  readonly end?: ReactNode
  /** A title that is a name of a place to go, not a fact: 400 instead of 600. */
  readonly plain?: boolean
  /** The whole row is the target; a chevron shows it. Leave out when `end` holds a button. */
  readonly onTap?: () => void
  readonly label?: string
}

/** One row: what it is, at most one line more, and one thing at the end. */
export function Cell({ title, sub, icon, lead, end, plain, onTap, label }: CellProps) {
  const className = `cell ${icon ? 'ic' : ''} ${lead ? 'av' : ''}`
  const inside = (
    <>
      {icon ? <Icon name={icon} className="cell-lead" /> : lead}
      <View className="cell-text">
        <View className={plain ? 'cell-title plain' : 'cell-title'}>{title}</View>
        {sub ? <View className="cell-sub">{sub}</View> : null}
      </View>
      {end ? <View className="cell-end">{end}</View> : null}
      {onTap ? <Icon name="arrow" className="cell-go" /> : null}
    </>
  )
  if (!onTap) return <View className={className}>{inside}</View>
  return (
    <Tap className={className} label={label} onTap={onTap}>
      {inside}
    </Tap>
  )
}
