import { ShiftPage } from '@/features/attendance/keeping/ShiftPage'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ShiftRoute() {
  return <ShiftPage shiftId={useRouteParam('shiftId')} />
}
