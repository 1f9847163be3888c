import { Plan } from '@/features/forces/plan/Plan'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ForcesPlanPage() {
  return <Plan planId={useRouteParam('planId')} scope={useRouteParam('scope')} />
}
