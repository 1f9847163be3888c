import { Search } from '@/features/org/search/Search'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgSearchPage() {
  return <Search scope={useRouteParam('scope')} />
}
