import { Imports } from '@/features/rosters/imports/Imports'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ImportsPage() {
  return <Imports scope={useRouteParam('scope')} />
}
