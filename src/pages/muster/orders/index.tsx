import { Orders } from '@/features/muster/orders/Orders'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterOrdersPage() {
  return <Orders scope={useRouteParam('scope')} />
}
