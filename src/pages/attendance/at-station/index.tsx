import { AtStation } from '@/features/attendance/AtStation'
import { useRouteParam } from '@/lib/useRouteParam'

export default function AtStationPage() {
  return <AtStation stationId={useRouteParam('stationId')} />
}
