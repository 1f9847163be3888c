import { useElder } from '@/session/elder'
import type { ActiveHome } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'

/** My post in my grid, 设岗定责: what I have said I would do there. Nothing for those who hold none. */
export function MyPost({ home }: { home: ActiveHome }) {
  const elder = useElder()
  const { post } = home
  if (!post) return null
  return (
    <Section title="我的岗位">
      <Card>
        <Cell icon="check" title={elder ? post.name : `${post.name}·${post.group}`} sub={post.duty} />
      </Card>
    </Section>
  )
}
