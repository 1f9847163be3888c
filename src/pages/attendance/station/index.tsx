import { Station } from '@/features/attendance/Station'
import { isShiftId } from '@/features/attendance/scanned'
import { useRouteParam } from '@/lib/useRouteParam'

export default function StationPage() {
  const shiftId = useRouteParam('shiftId')
  return <Station shiftId={isShiftId(shiftId) ? shiftId : 't'} />
}
