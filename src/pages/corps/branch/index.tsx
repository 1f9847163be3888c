import { Branch } from '@/features/corps/Branch'
import { useRouteParam } from '@/lib/useRouteParam'

export default function BranchPage() {
  return <Branch branchId={useRouteParam('branchId')} />
}
