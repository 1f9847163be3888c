import { Staff } from '@/features/rosters/staff/Staff'
import { useRouteParam } from '@/lib/useRouteParam'

export default function StaffPage() {
  return <Staff unitId={useRouteParam('unitId')} />
}
