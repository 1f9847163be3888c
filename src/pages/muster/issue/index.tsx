import { Issue } from '@/features/muster/issue/Issue'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterIssuePage() {
  return <Issue scope={useRouteParam('scope')} />
}
