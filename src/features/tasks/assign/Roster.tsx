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
import { OCCUPATION_LABEL } from '../../../../types/domain/org'
import { clashes } from '../../../../types/domain/tasks'
import type { TaskRow } from '../view'
import { ANY, type Candidate, type useCandidates } from './useCandidates'

interface RosterProps {
  readonly of: ReturnType<typeof useCandidates>
  /** The task that they are picked for. */
  readonly task: Pick<TaskRow, 'id' | 'startsAt' | 'endsAt'>
  readonly picked: readonly string[]
  readonly onToggle: (id: `p${string}`) => void
}

/** The people to be picked for a task, a page at a time, in the order of the roster: nobody is ranked. */
export function Roster({ of, task, picked, onToggle }: RosterProps) {
  const elder = useElder()
  const { list, search, trait } = of
  if (list.refusal) return <Banner tone="red">{list.refusal.says}</Banner>
  if (list.unanswered) return <ErrorCard onRetry={() => void list.refresh()} />
  if (list.loading) return <Skeleton rows={6} avatars />
  if (list.rows.length === 0) return <Nobody narrowed={search !== '' || trait !== ANY} />
  return (
    <>
      <Card>
        {list.rows.map((one) => {
          const lead = <Avatar name={one.name} />
          const sub = lineOf(one, task, elder)
          const place = one.on.find(({ taskId }) => taskId === task.id)
          return place ? (
            <Cell
              key={one.personId}
              lead={lead}
              title={one.name}
              sub={sub}
              beside={place.state === 'coming' ? <Tag tone="pine">答应了</Tag> : <Tag>等回话</Tag>}
            />
          ) : (
            <CheckCell
              key={one.personId}
              lead={lead}
              title={one.name}
              sub={sub}
              checked={picked.includes(one.personId)}
              onTap={() => onToggle(one.personId)}
            />
          )
        })}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
    </>
  )
}

/** What somebody has at the same time as the task. */
const clashOf = ({ on }: Candidate, task: RosterProps['task']) =>
  on.find((other) => other.taskId !== task.id && clashes(other, task))

/** A clash first; then who it is and how often they served lately. Elders read only what stands in the way. */
function lineOf(one: Candidate, task: RosterProps['task'], elder: boolean): string | undefined {
  const clash = clashOf(one, task)
  const busy = clash ? `同时有“${clash.title}”` : null
  if (elder) return busy ?? undefined
  const others = one.on.filter(({ taskId }) => taskId !== task.id).length
  const lately = one.served > 0 ? `近两月 ${one.served} 次` : others > 0 ? '' : '近两月没排'
  return [busy ?? whatTheyAre(one), lately, others > 0 && !busy ? `手上 ${others} 项` : ''].filter(Boolean).join('·')
}

/** A post says most, then the unit, then what they do; of helpers, where they come from. */
function whatTheyAre({ post, unitName, occupation, helpsFrom }: Candidate): string {
  if (helpsFrom) return `${helpsFrom}来支援`
  if (post) return post.group ? `${post.group}·${post.name}` : post.name
  return unitName ?? (occupation ? OCCUPATION_LABEL[occupation] : '')
}

function Nobody({ narrowed }: { narrowed: boolean }) {
  if (!narrowed) return <Empty icon="people" title="名册里还没有人" why="社区把人编进网格，这里就能看到" />
  return (
    <View className="part-empty">
      <Empty icon="search" title="没找到这样的人" why="换个名字，岗位和职业选“不限”" />
    </View>
  )
}
