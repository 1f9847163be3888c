import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { PlanId } from '../../../../types/domain/ids'
import { isPlan, isPlanScope, type PlanScope } from '../address'
import '../forces.scss'
import { Running } from './Running'
import { Whole } from './Whole'

/** One plan: how far it is, what it reaches, who goes where, and what becomes of it. Both parameters as the address has them. */
export function Plan({ planId, scope }: { planId: string; scope: string }) {
  if (!isPlan(planId) || !isPlanScope(scope)) return <NoSuchPlace title="调配方案" />
  return <Known planId={planId} scope={scope} />
}

function Known({ planId, scope }: { planId: PlanId; scope: PlanScope }) {
  const plan = useQueryAction('forces.getPlan', { planId, scope })
  usePullDown(plan.refresh)
  const { value } = plan
  if (value && value.state !== 'running') return <Whole plan={value} scope={scope} stale={plan.stale} />
  return (
    <Screen title="调配方案">
      <Loaded of={plan} skeleton={<Skeleton head rows={4} />}>
        {({ progress }) => <Running planId={planId} scope={scope} progress={progress} />}
      </Loaded>
    </Screen>
  )
}
