import { GridPage } from '@/features/org/grid/GridPage'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgGridPage() {
  return <GridPage gridId={useRouteParam('gridId')} />
}
