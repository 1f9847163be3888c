import { Roles } from '@/features/org/roles/Roles'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgRolesPage() {
  return <Roles scope={useRouteParam('scope')} />
}
