import { Overview } from '@/features/alliance/Overview'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OverviewPage() {
  return <Overview scope={useRouteParam('scope')} />
}
