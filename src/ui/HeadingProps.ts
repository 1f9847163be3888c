import type { ReactNode } from 'react'

/** Words that head what follows: a section (`title`), or the sentence of the page (`head`). */
export interface HeadingProps {
  readonly className?: string
  readonly children: ReactNode
}
