import { ComplaintDesk } from '@/features/notices/ComplaintDesk'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ComplaintDeskPage() {
  return <ComplaintDesk scope={useRouteParam('scope')} />
}
