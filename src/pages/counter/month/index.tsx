import { Month } from '@/features/points/Month'
import { isMerchantId } from '@/features/points/tills'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MonthPage() {
  const merchantId = useRouteParam('merchantId')
  return <Month merchantId={isMerchantId(merchantId) ? merchantId : 'm'} />
}
