import { Ask } from '@/features/ledger/Ask'
import { isCommunity } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'
import { NoSuchPlace } from '@/ui/NoSuchPlace'

export default function AskPage() {
  const scope = useRouteParam('scope')
  return isCommunity(scope) ? <Ask communityId={scope} /> : <NoSuchPlace title="提一笔更正" />
}
