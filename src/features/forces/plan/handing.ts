import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { write } from '@/cloud/write'
import type { PlanId } from '../../../../types/domain/ids'
import type { PlanScope } from '../address'

export type Way = 'apply' | 'undo'

/** How far the supports of a plan are made or put back: parts of it, one call each. */
export interface Handing {
  readonly way: Way
  readonly done: number
  readonly at: 'going' | 'unknown' | 'refused'
  /** Why it was refused. */
  readonly says?: string
}

// Outlives its page: somebody who leaves and comes back finds the work going on.
const handings = new Map<PlanId, Handing>()
const listeners = new Set<() => void>()

function tell(planId: PlanId, handing: Handing | undefined): void {
  if (handing) handings.set(planId, handing)
  else handings.delete(planId)
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Hands a plan out or takes it back, part by part, beginning where it was left. Each part is done once, whoever asks for it and
 * however often, so going on after an answer that was lost is safe.
 */
export function useHanding(planId: PlanId, scope: PlanScope, parts: number) {
  const queries = useQueryClient()
  const handing = useSyncExternalStore(listen, () => handings.get(planId))
  const go = async (way: Way, from: number) => {
    if (handings.get(planId)?.at === 'going') return
    tell(planId, await handOn({ planId, scope, parts, way, from }))
    void queries.invalidateQueries()
  }
  return { handing, go }
}

interface Job {
  readonly planId: PlanId
  readonly scope: PlanScope
  readonly parts: number
  readonly way: Way
  readonly from: number
}

/** @returns how it stopped, or nothing when it is through */
async function handOn({ planId, scope, parts, way, from }: Job): Promise<Handing | undefined> {
  for (let part = from; part < parts; part += 1) {
    tell(planId, { way, done: part, at: 'going' })
    // oxlint-disable-next-line no-await-in-loop -- part after part: each may be refused, and then the next ones must wait
    const end = await write(`forces.${way}`, { planId, scope, part })
    if (end.at === 'refused') return { way, done: part, at: 'refused', says: end.refusal.says }
    if (end.at !== 'done') return { way, done: part, at: 'unknown' }
  }
  return undefined
}
