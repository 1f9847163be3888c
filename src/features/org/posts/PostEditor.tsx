import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode } from '../../../../types/domain/ids'
import { DropPost } from './DropPost'
import { PostFields } from './PostFields'
import type { Post } from './Posts'

interface PostEditorProps {
  readonly gridId: GridCode
  /** Undefined for a new one. */
  readonly post: Post | undefined
  /** Groups there are: one tap instead of typing. */
  readonly groups: readonly string[]
  readonly onBack: () => void
}

/** One post: its group, its name, what whoever holds it does. */
export function PostEditor({ gridId, post, groups, onBack }: PostEditorProps) {
  const [draft, setDraft] = useState({ group: post?.group ?? '', name: post?.name ?? '', duty: post?.duty ?? '' })
  const [checked, setChecked] = useState(false)
  const [dropping, setDropping] = useState(false)
  const save = useWrite('org.savePost')
  const finish = (at: string) => (at === 'done' ? onBack() : undefined)
  const send = async () => {
    setChecked(true)
    const { group, name, duty } = draft
    if ([group, name, duty].some((text) => text.trim() === '')) return
    const end = await save.send({ gridId, ...(post ? { postId: post.id } : {}), group, name, duty })
    finish(end.at)
  }
  const retry = async () => finish((await save.retry()).at)
  return (
    <Screen
      title={post ? '改岗位' : '设一个岗'}
      actions={
        <>
          <Button kind="line" onTap={onBack}>
            不改了
          </Button>
          <Button grow busy={save.state.at === 'sending'} onTap={() => void send()}>
            {post ? '改好了' : '设这个岗'}
          </Button>
        </>
      }
    >
      <Heading className="head">{post ? post.name : '这个岗管什么？'}</Heading>
      <View className="org-note">
        <WriteNote write={{ state: save.state, retry }} />
      </View>
      <PostFields draft={draft} groups={groups} checked={checked} onChange={setDraft} />
      {post ? (
        <Button kind="quiet" block onTap={() => setDropping(true)}>
          撤掉这个岗
        </Button>
      ) : null}
      {post && dropping ? (
        <DropPost gridId={gridId} post={post} onClose={() => setDropping(false)} onDropped={onBack} />
      ) : null}
    </Screen>
  )
}
