import { Heard } from '@/features/tasks/listening/Heard'
import { useRouteParam } from '@/lib/useRouteParam'

export default function HeardPage() {
  return <Heard scope={useRouteParam('scope')} />
}
