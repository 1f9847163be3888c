import type { AskedList } from '@/cloud/useListAction'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { CheckCell } from '@/ui/CheckCell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../../types/contracts/all'
import { OCCUPATION_LABEL } from '../../../../types/domain/org'

export type Member = ValueOf<'org.listMembers'>['members'][number]

interface RosterProps {
  readonly list: AskedList<'org.listMembers', Member>
  /** Part of a name; empty for all. */
  readonly search: string
  /** People who already have a place on the task. */
  readonly onTask: ReadonlySet<string>
  readonly picked: readonly string[]
  readonly onToggle: (id: `p${string}`) => void
}

/** The grid's people, a page at a time, to be picked. */
export function Roster({ list, search, onTask, picked, onToggle }: RosterProps) {
  const elder = useElder()
  if (list.refusal) return <Banner tone="red">{list.refusal.says}</Banner>
  if (list.unanswered) return <ErrorCard onRetry={() => void list.refresh()} />
  if (list.loading) return <Skeleton rows={6} avatars />
  const found = list.rows.filter(({ name }) => name.includes(search.trim()))
  return (
    <>
      {found.length === 0 ? <Nobody searching={search.trim() !== ''} ended={list.ended} /> : null}
      {found.length > 0 ? (
        <Card>
          {found.map((member) => {
            const lead = <Avatar name={member.name} />
            const sub = elder ? undefined : whatTheyAre(member)
            return onTask.has(member.personId) ? (
              <Cell key={member.personId} lead={lead} title={member.name} sub={sub} beside={<Tag>已在上面</Tag>} />
            ) : (
              <CheckCell
                key={member.personId}
                lead={lead}
                title={member.name}
                sub={sub}
                checked={picked.includes(member.personId)}
                onTap={() => onToggle(member.personId)}
              />
            )
          })}
        </Card>
      ) : null}
      {list.rows.length > 0 ? <End ended={list.ended} busy={list.loadingMore} onMore={list.more} /> : null}
    </>
  )
}

/** `区财政局·机关干部`, `志愿者·医护`. */
const whatTheyAre = ({ unitName, occupation }: Member): string =>
  [unitName, OCCUPATION_LABEL[occupation]].filter(Boolean).join('·')

function Nobody({ searching, ended }: { searching: boolean; ended: boolean }) {
  if (!searching) return <Empty icon="people" title="名册里还没有人" why="社区把人编进网格，这里就能看到" />
  return (
    <View className="part-empty">
      <Empty icon="search" title="没找到这个名字" why={ended ? '换个字试试' : '只在取来的人里找，再看一些可能就有'} />
    </View>
  )
}
