import { Duplicates } from '@/features/rosters/Duplicates'
import { useRouteParam } from '@/lib/useRouteParam'

export default function DuplicatesPage() {
  return <Duplicates scope={useRouteParam('scope')} />
}
