import { Statement } from '@/features/alliance/Statement'
import { useRouteParam } from '@/lib/useRouteParam'

export default function StatementPage() {
  const [side, merchantId, month] = [useRouteParam('side'), useRouteParam('merchantId'), useRouteParam('month')]
  return <Statement side={side} merchantId={merchantId} month={month} />
}
