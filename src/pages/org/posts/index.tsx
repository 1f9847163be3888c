import { Posts } from '@/features/org/posts/Posts'
import { useRouteParam } from '@/lib/useRouteParam'

export default function OrgPostsPage() {
  return <Posts gridId={useRouteParam('gridId')} />
}
