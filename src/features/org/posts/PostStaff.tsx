import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { monthYearInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode, PersonId } from '../../../../types/domain/ids'
import { Candidates } from './Candidates'
import type { Post } from './Posts'

interface PostStaffProps {
  readonly gridId: GridCode
  readonly post: Post
  readonly onBack: () => void
}

/** Who holds a post: off with one tap, on with one tap from the roster. One post a person, so being given this one ends another. */
export function PostStaff({ gridId, post, onBack }: PostStaffProps) {
  const elder = useElder()
  const [text, setText] = useState('')
  const [done, setDone] = useState('')
  const assign = useWrite('org.assignPost')
  const busy = assign.state.at === 'sending'
  const give = (personId: PersonId, name: string, on: boolean) => {
    if (busy) return
    setDone(on ? `${name}上${post.name}了` : `${name}下来了`)
    void assign.send({ gridId, personId, postId: on ? post.id : null })
  }
  const holding = new Set(post.holders.map(({ personId }) => personId))
  return (
    <Screen
      title="派人"
      actions={
        <Button kind="line" grow onTap={onBack}>
          派好了
        </Button>
      }
    >
      <Heading className="head">{post.name}</Heading>
      {elder ? null : <View className="sub c2">{post.duty}</View>}
      <View className="org-note">
        <WriteNote write={assign} done={done} />
      </View>
      {post.holders.length > 0 ? (
        <Section title="在岗上">
          <Card>
            {post.holders.map(({ personId, name, since }) => (
              <Cell
                key={personId}
                lead={<Avatar name={name} />}
                title={name}
                sub={elder ? undefined : `${monthYearInWords(since)}上岗`}
                beside={
                  <Button kind="line" size="small" label={`${name}下岗`} onTap={() => give(personId, name, false)}>
                    下来
                  </Button>
                }
              />
            ))}
          </Card>
        </Section>
      ) : null}
      <Section title="从名册里派">
        <View className="org-search">
          <SearchField label="姓名、拼音、首字母" onSearch={setText} />
        </View>
        <Candidates gridId={gridId} text={text} holding={holding} onGive={(id, name) => give(id, name, true)} />
      </Section>
    </Screen>
  )
}
