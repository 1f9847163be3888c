import { EvidenceOf } from '@/features/tasks/evidence/EvidenceOf'
import { useRouteParam } from '@/lib/useRouteParam'

export default function EvidenceOfPage() {
  return <EvidenceOf taskId={useRouteParam('taskId')} />
}
