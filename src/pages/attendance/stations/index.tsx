import { Stations } from '@/features/attendance/keeping/Stations'
import { useRouteParam } from '@/lib/useRouteParam'

export default function StationsPage() {
  return <Stations scope={useRouteParam('scope')} />
}
