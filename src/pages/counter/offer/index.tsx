import { OfferPage } from '@/features/points/offers/OfferPage'
import { isMerchantId } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'
import { NoSuchPlace } from '@/ui/NoSuchPlace'

export default function EditOfferPage() {
  const merchantId = useRouteParam('merchantId')
  const rewardId = useRouteParam('rewardId')
  return isMerchantId(merchantId) ? (
    <OfferPage merchantId={merchantId} rewardId={rewardId} />
  ) : (
    <NoSuchPlace title="兑换品" />
  )
}
