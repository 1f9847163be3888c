import { Plaque } from '@/features/attendance/keeping/Plaque'
import { useRouteParam } from '@/lib/useRouteParam'

export default function PlaquePage() {
  return <Plaque stationId={useRouteParam('stationId')} />
}
