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
  /** The whole row is the target; a chevron shows it. */
  readonly onTap?: () => void
  /** Stands where the chevron would: a tag that says enough, or a small button with a target of its own. */
  readonly beside?: ReactNode
  readonly label?: string
  /** Of these rows, the one that is shown beside them. */
  readonly current?: boolean
}

/** One row: what it is, at most one line more, and one thing at the end. */
export function Cell({ title, sub, icon, lead, end, plain, onTap, beside, label, current }: CellProps) {
  const className = `cell ${icon ? 'ic' : ''} ${lead ? 'av' : ''} ${current ? 'on' : ''}`
  const inside = (
    <>
      {icon ? <Icon name={icon} className="cell-lead" /> : lead}
      <View className="cell-text">
        <View className={plain ? 'cell-title plain' : 'cell-title'}>{title}</View>
        {sub ? <View className="cell-sub">{sub}</View> : null}
      </View>
      {end ? <View className="cell-end">{end}</View> : null}
      {onTap && !beside ? <Icon name="arrow" className="cell-go" /> : null}
    </>
  )
  if (!onTap) {
    return (
      <View className={className}>
        {inside}
        {beside ? <View className="cell-end">{beside}</View> : null}
      </View>
    )
  }
  if (!beside) {
    return (
      <Tap className={className} label={label} current={current} onTap={onTap}>
        {inside}
      </Tap>
    )
  }
  // A button cannot lie in a button: the row's own target is the text, stretched under what stands beside it.
  return (
    <View className={className}>
      <Tap className="cell-open" label={label} current={current} onTap={onTap}>
        {inside}
      </Tap>
      <View className="cell-end beside">{beside}</View>
    </View>
  )
}
