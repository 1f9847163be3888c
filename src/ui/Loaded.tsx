import type { ReactNode } from 'react'
import type { Said } from '@/cloud/said'
import { Banner } from './Banner'
import { ErrorCard } from './ErrorCard'
import { Skeleton } from './Skeleton'

interface LoadedProps<V> {
  readonly of: {
    readonly value?: V
    readonly refusal?: Said
    readonly unanswered: boolean
    readonly stale?: boolean
    readonly refresh: () => Promise<void>
  }
  /** Drawn until the answer comes; rows of a card unless said otherwise. */
  readonly skeleton?: ReactNode
  readonly children: (value: V) => ReactNode
}

/** What was asked for, once it is there; before, the skeleton; instead, why not and what to do. */
export function Loaded<V>({ of, skeleton, children }: LoadedProps<V>) {
  if (of.value !== undefined) {
    return (
      <>
        {of.stale ? <Banner>没连上，这是刚才的样子</Banner> : null}
        {children(of.value)}
      </>
    )
  }
  if (of.refusal) return <Banner tone="red">{of.refusal.says}</Banner>
  if (of.unanswered) return <ErrorCard onRetry={() => void of.refresh()} />
  return skeleton ?? <Skeleton head />
}
