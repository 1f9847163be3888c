import { Statements } from '@/features/alliance/Statements'
import { useRouteParam } from '@/lib/useRouteParam'

export default function StatementsPage() {
  return <Statements scope={useRouteParam('scope')} />
}
