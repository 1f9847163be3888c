import { Duty } from '@/features/attendance/keeping/Duty'
import { useRouteParam } from '@/lib/useRouteParam'

export default function DutyPage() {
  return <Duty stationId={useRouteParam('stationId')} />
}
