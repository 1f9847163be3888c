import { Members } from '@/features/org/members/Members'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgMembersPage() {
  return <Members gridId={useRouteParam('gridId')} />
}
