import { Report } from '@/features/muster/report/Report'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterReportPage() {
  return <Report orderId={useRouteParam('orderId')} scope={useRouteParam('scope')} />
}
