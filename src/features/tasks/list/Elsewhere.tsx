import type { Grant } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { ROLE_LABEL } from '../../../../types/domain/org'

/** For views over many communities, or of none: what they can do, since there is no list for them. */
export function Elsewhere({ grant, otherViews }: { grant: Grant; otherViews: boolean }) {
  const overMany = grant.role === 'district' || grant.role === 'street'
  const why = overMany
    ? '按社区挑着看还没做好。社区发来的任务卡片，点开就能看。'
    : '认领和参加任务，是支部、干部和志愿者的事。'
  return (
    <Empty
      icon="task"
      title={overMany ? '任务在各个社区里' : `${ROLE_LABEL[grant.role]}这里没有任务`}
      why={otherViews ? `${why}您还有别的身份，可以在首页或“我的”里换。` : why}
    />
  )
}
