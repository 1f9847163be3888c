import { Helping } from '@/features/attendance/keeping/Helping'
import { useRouteParam } from '@/lib/useRouteParam'

export default function HelpingPage() {
  return <Helping shiftId={useRouteParam('shiftId')} />
}
