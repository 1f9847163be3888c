import { Button } from './Button'
import { Card } from './Card'
import { Cell } from './Cell'

interface ErrorCardProps {
  /** What is safe, in the person's words. */
  readonly title?: string
  readonly sub?: string
  readonly onRetry: () => void
}

/** In place of rows that did not come, and one button. */
export function ErrorCard({ title = '没连上，什么都没丢', sub = '等信号好一点再试', onRetry }: ErrorCardProps) {
  const retry = (
    <Button kind="line" size="small" onTap={onRetry}>
      重试
    </Button>
  )
  return (
    <Card>
      <Cell icon="offline" title={title} sub={sub} end={retry} />
    </Card>
  )
}
