import { Overview } from '@/features/org/overview/Overview'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgOverviewPage() {
  return <Overview scope={useRouteParam('scope')} />
}
