import { GridSupports } from '@/features/forces/grid/GridSupports'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ForcesGridPage() {
  return <GridSupports gridId={useRouteParam('gridId')} />
}
