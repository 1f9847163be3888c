import { Posting } from '@/features/points/Posting'
import { isPosting } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'
import { NoSuchPlace } from '@/ui/NoSuchPlace'

export default function PostingPage() {
  const postingId = useRouteParam('postingId')
  return isPosting(postingId) ? <Posting postingId={postingId} /> : <NoSuchPlace title="这一笔" />
}
