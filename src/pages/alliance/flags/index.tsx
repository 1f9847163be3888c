import { Flags } from '@/features/alliance/Flags'
import { useRouteParam } from '@/lib/useRouteParam'

export default function FlagsPage() {
  return <Flags scope={useRouteParam('scope')} />
}
