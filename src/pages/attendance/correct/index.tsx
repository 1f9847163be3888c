import { Correct } from '@/features/attendance/late/Correct'
import { isShiftId } from '@/features/attendance/scanned'
import { useRouteParam } from '@/lib/useRouteParam'

export default function CorrectPage() {
  const shiftId = useRouteParam('shiftId')
  const title = useRouteParam('title')
  const from = Number(useRouteParam('from'))
  const until = useRouteParam('until')
  const checkedOutAt = until ? Number(until) : null
  return <Correct of={{ shiftId: isShiftId(shiftId) ? shiftId : 't', title, checkedInAt: from, checkedOutAt }} />
}
