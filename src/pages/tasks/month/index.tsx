import { MonthOverview } from '@/features/tasks/overview/MonthOverview'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MonthPage() {
  return <MonthOverview scope={useRouteParam('scope')} />
}
