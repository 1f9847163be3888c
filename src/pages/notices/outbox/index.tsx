import { Outbox } from '@/features/notices/Outbox'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OutboxPage() {
  return <Outbox scope={useRouteParam('scope')} />
}
