import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode } from '../../../../types/domain/ids'
import { isGrid } from '@/lib/codes'
import '../org.scss'
import { PostChanges } from './PostChanges'
import { PostEditor } from './PostEditor'
import { PostList } from './PostList'
import './posts.scss'
import { PostStaff } from './PostStaff'

export type PostsValue = ValueOf<'org.listPosts'>
export type Post = PostsValue['posts'][number]

/** One thing at a time: all posts, one under the pen (`null`: a new one), or one whose people are chosen. */
type Step = { readonly at: 'all' } | { readonly at: 'edit' | 'staff'; readonly postId: Post['id'] | null }

/** 分组编排 设岗定责 of a grid (mechanism 11). @param gridId as the address has it */
export function Posts({ gridId }: { gridId: string }) {
  return isGrid(gridId) ? <Known gridId={gridId} /> : <NoSuchPlace title="岗位" why="网格编号不全" />
}

function Known({ gridId }: { gridId: GridCode }) {
  const posts = useQueryAction('org.listPosts', { gridId })
  const [step, setStep] = useState<Step>({ at: 'all' })
  usePullDown(posts.refresh)
  const back = () => setStep({ at: 'all' })
  const groups = [...new Set(posts.value?.posts.map(({ group }) => group))]
  const post = step.at === 'all' ? undefined : posts.value?.posts.find(({ id }) => id === step.postId)
  if (step.at === 'edit') return <PostEditor gridId={gridId} post={post} groups={groups} onBack={back} />
  if (step.at === 'staff' && post) return <PostStaff gridId={gridId} post={post} onBack={back} />
  return (
    <Screen
      title="岗位"
      wide
      actions={
        posts.value ? (
          <Button grow onTap={() => setStep({ at: 'edit', postId: null })}>
            设一个岗
          </Button>
        ) : null
      }
    >
      <Loaded of={posts} skeleton={<Skeleton head rows={5} />}>
        {(value) => (
          <>
            <Heading className="head">{sentenceOf(value)}</Heading>
            <PostList
              posts={value.posts}
              onEdit={(postId) => setStep({ at: 'edit', postId })}
              onStaff={(postId) => setStep({ at: 'staff', postId })}
            />
            <PostChanges changes={value.changes} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** What is missing first. */
function sentenceOf({ gridName, posts }: PostsValue): string {
  const empty = posts.filter(({ holders }) => holders.length === 0).length
  if (posts.length === 0) return `${gridName}还没设岗`
  return empty > 0 ? `${posts.length} 个岗位，${empty} 个还没人` : `${posts.length} 个岗位都有人`
}
