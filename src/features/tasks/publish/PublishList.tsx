import { useQueryAction } from '@/cloud/useQueryAction'
import { useNow } from '@/session/now'
import { useHome } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useMonth } from '../month'
import { ListForm } from './ListForm'
import './publish.scss'

/** 发清单: a community worker writes the month's demand list and sends it to the grids. */
export function PublishList() {
  const home = useHome()
  const me = home.value?.state === 'active' ? home.value : undefined
  const communityId = me?.roles.find(({ role }) => role === 'community')?.scope
  if (communityId) return <OfCommunity communityId={communityId} />
  return (
    <Screen title="发清单">
      {home.value ? (
        <Empty icon="task" title="发清单是社区的事" why="需要大家帮忙的事，请跟社区说一声" />
      ) : (
        <Loaded of={home} skeleton={<Skeleton head rows={4} />}>
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}

function OfCommunity({ communityId }: { communityId: string }) {
  const community = useQueryAction('org.getCommunity', { communityId })
  const now = useNow()
  const [month] = useMonth(now)
  if (community.value) return <ListForm community={community.value} month={month} now={now} />
  return (
    <Screen title="发清单">
      <Loaded of={community} skeleton={<Skeleton head rows={4} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}
