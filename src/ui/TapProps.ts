import type { CSSProperties, ReactNode } from 'react'

/** Something that answers a tap and is announced for what it is. */
export interface TapProps {
  /** What it is to somebody who cannot see it; a button unless said otherwise. */
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch'
  /** What it says to somebody who cannot see it; needed where the children are not words. */
  readonly label?: string
  readonly checked?: boolean
  readonly selected?: boolean
  /** The one of several that is shown now: a page in a list of pages, a row whose content stands beside. */
  readonly current?: boolean
  /** Whether what it folds away stands open. */
  readonly expanded?: boolean
  readonly className?: string
  readonly style?: CSSProperties
  readonly id?: string
  readonly onTap: () => void
  readonly children?: ReactNode
}
