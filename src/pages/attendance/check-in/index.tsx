import { CheckIn } from '@/features/attendance/CheckIn'
import { useRouteParam } from '@/lib/useRouteParam'

export default function CheckInPage() {
  const shiftId = useRouteParam('shiftId')
  const code = useRouteParam('code')
  return <CheckIn shiftId={shiftId} codeText={code} />
}
