import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { byGroup } from '../groups'
import type { Post } from './Posts'

interface PostListProps {
  readonly posts: readonly Post[]
  readonly onEdit: (id: Post['id']) => void
  readonly onStaff: (id: Post['id']) => void
}

/** Groups, their posts, and who holds each. */
export function PostList({ posts, onEdit, onStaff }: PostListProps) {
  const elder = useElder()
  if (posts.length === 0) {
    return (
      <View className="org-note">
        <Empty icon="task" title="先设一个岗" why="比如巡逻组的夜间巡逻岗、帮扶组的送餐岗，一个人一个岗" />
      </View>
    )
  }
  return (
    <View className="post-groups">
      {byGroup(posts).map(({ group, posts }) => (
        <View key={group}>
          <Section title={group}>
            <Card>
              {posts.map(({ id, name, duty, holders }) => (
                <Cell
                  key={id}
                  title={name}
                  sub={
                    <>
                      {elder ? null : <View>{duty}</View>}
                      <View className={holders.length === 0 ? 'cr' : ''}>
                        {holders.length === 0 ? '还没有人' : holders.map((holder) => holder.name).join('、')}
                      </View>
                    </>
                  }
                  label={`改${name}`}
                  onTap={() => onEdit(id)}
                  beside={
                    <Button
                      kind={holders.length === 0 ? 'redLine' : 'line'}
                      size="small"
                      label={`给${name}派人`}
                      onTap={() => onStaff(id)}
                    >
                      派人
                    </Button>
                  }
                />
              ))}
            </Card>
          </Section>
        </View>
      ))}
    </View>
  )
}
