import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Sheet } from '@/ui/Sheet'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'

export interface DeedSheetProps {
  readonly here: Here
  readonly write: Write<'muster.arrange'>
  readonly onClose: () => void
}

export type Team = GridValue['teams'][number]

interface TeamSheetProps extends DeedSheetProps {
  readonly people: GridValue['people']
  /** The one to change; left out, a new one. */
  readonly team?: Team | undefined
}

/** A team: its name, where it stands and who leads it; people are put in from their own row. */
export function TeamSheet({ here, write, people, team, onClose }: TeamSheetProps) {
  const [name, setName] = useState(team?.name ?? '')
  const [post, setPost] = useState(team?.post ?? '')
  const [leader, setLeader] = useState<string>(team?.leader ?? '')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!name.trim() || !post.trim()) return
    const chosen = people.find(({ personId }) => personId === leader)?.personId ?? null
    const end = await write.send({
      ...here,
      deed: { kind: 'team', ...(team ? { teamId: team.id } : {}), name, post, leader: chosen },
    })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title={team ? team.name : '分一个小组'} onClose={onClose}>
      <View className="muster-form">
        <Field
          label="叫什么"
          value={name}
          maxLength={10}
          placeholder="一组"
          onChange={setName}
          {...missing(tried, name)}
        />
        <Field
          label="守哪里、做什么"
          value={post}
          maxLength={20}
          placeholder="守东门路口"
          onChange={setPost}
          {...missing(tried, post)}
        />
        <Pick
          label="谁带"
          mode="one"
          value={leader}
          placeholder="先不定"
          options={people.map((person) => ({ value: person.personId, text: person.name }))}
          onChange={setLeader}
        />
        <Button block busy={write.state.at === 'sending'} onTap={() => void save()}>
          {team ? '改好了' : '分好了'}
        </Button>
      </View>
    </Sheet>
  )
}

const missing = (tried: boolean, text: string) => (tried && !text.trim() ? { fault: '写一下' } : {})
