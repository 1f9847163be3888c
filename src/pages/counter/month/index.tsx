import { Month } from '@/features/points/Month'
import { isMerchantId } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MonthPage() {
  const merchantId = useRouteParam('merchantId')
  return <Month merchantId={isMerchantId(merchantId) ? merchantId : 'm'} />
}
