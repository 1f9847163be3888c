import { MusterGrid } from '@/features/muster/grid/MusterGrid'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterGridPage() {
  return <MusterGrid orderId={useRouteParam('orderId')} gridId={useRouteParam('gridId')} />
}
