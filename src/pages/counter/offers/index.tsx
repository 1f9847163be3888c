import { Offers } from '@/features/points/offers/Offers'
import { isDivision, isMerchantId } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'
import { NoSuchPlace } from '@/ui/NoSuchPlace'

export default function OffersPage() {
  const scope = useRouteParam('scope')
  return isMerchantId(scope) || isDivision(scope) ? <Offers scope={scope} /> : <NoSuchPlace title="兑换品" />
}
