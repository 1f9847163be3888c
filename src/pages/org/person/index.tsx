import { Person } from '@/features/org/person/Person'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgPersonPage() {
  return <Person personId={useRouteParam('personId')} gridId={useRouteParam('gridId')} />
}
