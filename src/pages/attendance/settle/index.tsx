import { Settle } from '@/features/attendance/late/Settle'
import { useRouteParam } from '@/lib/useRouteParam'

export default function SettlePage() {
  return <Settle scope={useRouteParam('scope')} />
}
