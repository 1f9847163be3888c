import { ShopOf } from '@/features/merchants/shop/Shop'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ShopPage() {
  return <ShopOf merchantId={useRouteParam('merchantId')} />
}
