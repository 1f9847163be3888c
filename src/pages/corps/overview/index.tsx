import { Overview } from '@/features/corps/Overview'
import { useRouteParam } from '@/lib/useRouteParam'

export default function CorpsPage() {
  return <Overview scope={useRouteParam('scope')} />
}
