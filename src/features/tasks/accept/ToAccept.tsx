import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { andThen, momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { useHome } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import type { CommunityCode } from '../../../../types/domain/ids'
import '../doing.scss'
import '../tasks.scss'

type Row = ValueOf<'tasks.listToAccept'>['tasks'][number]
const TITLE = '等您验收'

const isCommunity = (scope: string): scope is CommunityCode => /^370306\d{6}$/.test(scope)

/** 等您验收: a community's work that is over, the oldest first. */
export function ToAccept() {
  const home = useHome()
  const me = home.value?.state === 'active' ? home.value : undefined
  const held = me?.roles.find(({ role }) => role === 'community')?.scope
  if (held && isCommunity(held)) return <Listed communityId={held} />
  return (
    <Screen title={TITLE}>
      {home.value ? (
        <Empty icon="check" title="验收是社区的事" why="办完的任务，由社区看过再记时长" />
      ) : (
        <Skeleton head rows={5} />
      )}
    </Screen>
  )
}

function Listed({ communityId }: { communityId: CommunityCode }) {
  const list = useListAction('tasks.listToAccept', { communityId }, ({ tasks }) => tasks)
  usePullDown(list.refresh)
  return (
    <Screen title={TITLE}>
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={5} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="check" title="都验收过了" why="有任务办完，会出现在这里" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head">{`${list.rows.length}${list.ended ? '' : ' 多'} 项等您验收`}</Heading>
          <Card className="task-facts">
            {list.rows.map((row) => (
              <OneRow key={row.id} row={row} />
            ))}
          </Card>
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      ) : null}
    </Screen>
  )
}

function OneRow({ row }: { row: Row }) {
  const now = useNow()
  const late = row.due <= now
  const left = row.people - row.accepted
  const words = [
    andThen(momentInWords(row.endsAt, now), '结束'),
    row.accepted > 0 ? `还有 ${left} 人没验收` : `${row.people} 人`,
    ...(row.evidence > 0 ? [`交了 ${row.evidence} 份`] : []),
  ]
  return (
    <Cell
      title={row.title}
      sub={words.join('·')}
      beside={late ? <Tag tone="red">超时了</Tag> : row.sentBack ? <Tag>在补充</Tag> : <Tag>等验收</Tag>}
      onTap={() => go(routes.accept(row.id))}
    />
  )
}
