import { Plans } from '@/features/forces/plans/Plans'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ForcesPlansPage() {
  return <Plans scope={useRouteParam('scope')} />
}
