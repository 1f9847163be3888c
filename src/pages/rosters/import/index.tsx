import { OneImport } from '@/features/rosters/import/OneImport'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ImportPage() {
  return <OneImport importId={useRouteParam('importId')} scope={useRouteParam('scope')} />
}
