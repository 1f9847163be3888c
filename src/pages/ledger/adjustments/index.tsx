import { Adjustments } from '@/features/ledger/Adjustments'
import { isDivision } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'
import { NoSuchPlace } from '@/ui/NoSuchPlace'

export default function AdjustmentsPage() {
  const scope = useRouteParam('scope')
  return isDivision(scope) ? <Adjustments scope={scope} /> : <NoSuchPlace title="积分更正" />
}
