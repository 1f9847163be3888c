import { useEffect, useRef, useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { useMe } from '@/session/session'
import type { PlanId } from '../../../types/domain/ids'
import type { PlanScope } from './address'
import type { Rules } from './words'

/** A run answers when it is through; the list of plans tells earlier that it has begun. */
const LOOK_EVERY_MS = 1500

/**
 * Works a plan out anew and leads to it as soon as it is there, while it is still being worked out. The run goes on though its
 * page is left.
 * @param open told once; the same function every time
 */
export function useRun(scope: PlanScope, open: (planId: PlanId) => void) {
  const me = useMe()
  const run = useWrite('forces.run')
  const busy = run.state.at === 'sending'
  const [before, setBefore] = useState<ReadonlySet<PlanId>>()
  const plans = useQueryAction('forces.listPlans', { scope }, busy ? { everyMs: LOOK_EVERY_MS } : {}).value?.plans
  const mine =
    busy &&
    plans?.find(({ planId, state, byName }) => state === 'running' && byName === me?.name && !before?.has(planId))
  const found = run.state.at === 'done' ? run.state.value.planId : mine ? mine.planId : undefined
  // The list and the answer name the same plan, one after the other.
  const opened = useRef<PlanId>()
  useEffect(() => {
    if (!found || opened.current === found) return
    opened.current = found
    open(found)
  }, [found, open])
  return {
    run,
    busy,
    /** @param basedOn a plan whose pins hold */
    begin: (rules: Rules, basedOn?: PlanId) => {
      setBefore(new Set(plans?.map(({ planId }) => planId)))
      void run.send({ scope, rules, ...(basedOn ? { basedOn } : {}) })
    },
  }
}
