import type { ReactNode } from 'react'

/** A card that is sent into a chat. */
export interface ShareProps {
  readonly title: string
  /** Where the card leads, from the root: `/pages/tasks/detail/index?taskId=…`. Never personal data. */
  readonly path: string
  /** Takes what is left of its row. */
  readonly grow?: boolean
  readonly children: ReactNode
}
