import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { useMe } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import { byGroup } from '../groups'

type Grid = ValueOf<'org.getGrid'>
type Post = Grid['posts'][number]

/** 设岗定责: my own post first, then all of them by group. */
export function GridPosts({ grid }: { grid: Grid }) {
  const mine = useMyPost(grid)
  const elder = useElder()
  const arranges = grid.arrange.allowed
  const arrange = () => go(routes.posts(grid.id))
  return (
    <>
      {mine ? (
        <Section title="我的岗位">
          <Card>
            <Cell icon="check" title={mine.name} sub={mine.duty} />
          </Card>
        </Section>
      ) : null}
      <Section title="岗位" more={arranges && grid.posts.length > 0 ? { text: '编排', onTap: arrange } : undefined}>
        {grid.posts.length === 0 ? (
          <Empty
            icon="task"
            title="还没设岗位"
            why={arranges ? '设了岗，谁管什么就清楚了' : '网格设了岗，就能在这里看到'}
            action={arranges ? { text: '去设岗', onTap: arrange } : undefined}
          />
        ) : null}
        {byGroup(grid.posts).map(({ group, posts }) => (
          <View key={group} className="org-group">
            <View className="sub c2 org-group-name">{group}</View>
            <Card>
              {posts.map((post) => (
                <OnePost key={post.id} post={post} elder={elder} mine={post.id === mine?.id} />
              ))}
            </Card>
          </View>
        ))}
      </Section>
    </>
  )
}

function OnePost({ post, elder, mine }: { post: Post; elder: boolean; mine: boolean }) {
  const { name, duty, holders } = post
  const who = holders.join('、')
  return (
    <Cell
      title={name}
      sub={elder ? who || undefined : who ? `${who}·${duty}` : duty}
      beside={mine ? <Tag tone="pine">我的岗位</Tag> : holders.length === 0 ? <Tag tone="red">还没人</Tag> : undefined}
    />
  )
}

/** My post, if it is one of this grid's: the first screen knows it by name and group. */
function useMyPost(grid: Grid): Post | undefined {
  const me = useMe()
  const post = me?.post
  const here = me?.roles.some(({ scope }) => scope === grid.id)
  if (!post || !here) return undefined
  return grid.posts.find(({ name, group }) => name === post.name && group === post.group)
}
