import { History } from '@/features/alliance/History'
import { useRouteParam } from '@/lib/useRouteParam'

export default function HistoryPage() {
  return <History side={useRouteParam('side')} merchantId={useRouteParam('merchantId')} />
}
