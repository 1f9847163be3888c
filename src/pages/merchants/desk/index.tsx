import { ShopDesk } from '@/features/merchants/desk/Desk'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ShopDeskPage() {
  return <ShopDesk scope={useRouteParam('scope')} />
}
