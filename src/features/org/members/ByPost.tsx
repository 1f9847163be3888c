import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { GridCode } from '../../../../types/domain/ids'
import { byGroup } from '../groups'
import { PersonCell } from '../PersonCell'

/** The roster by groups: who holds which post, and which post nobody holds. */
export function ByPost({ gridId }: { gridId: GridCode }) {
  const posts = useQueryAction('org.listPosts', { gridId })
  const arrange = () => go(routes.posts(gridId))
  return (
    <Loaded of={posts} skeleton={<Skeleton rows={5} avatars />}>
      {({ posts }) =>
        posts.length === 0 ? (
          <Empty
            icon="task"
            title="还没设岗位"
            why="设了岗、派了人，就按组列在这里"
            action={{ text: '去设岗', onTap: arrange }}
          />
        ) : (
          byGroup(posts).map(({ group, posts }, i) => (
            <Section key={group} title={group} more={i === 0 ? { text: '编排', onTap: arrange } : undefined}>
              <Card>
                {posts.map(({ id, name, holders }) =>
                  holders.length === 0 ? (
                    <Cell key={id} title={name} beside={<Tag tone="red">还没人</Tag>} />
                  ) : (
                    holders.map((holder) => (
                      <PersonCell
                        key={holder.personId}
                        personId={holder.personId}
                        gridId={gridId}
                        name={holder.name}
                        sub={name}
                        always
                      />
                    ))
                  ),
                )}
              </Card>
            </Section>
          ))
        )
      }
    </Loaded>
  )
}
