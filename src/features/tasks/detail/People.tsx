import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import type { Task } from '../view'
import { answerOf, inOrder, lineOf, type Person, placesOpen } from './words'

interface PeopleProps {
  readonly task: Task
  readonly now: Instant
  readonly me: string
  /** Gives my own place back; missing when it cannot be given back. */
  readonly leave: { readonly busy: boolean; readonly onTap: () => void } | null
  /** What a tap on the empty places does; missing when this person cannot fill one. */
  readonly onFill: (() => void) | null
  /** Takes a place back from somebody; missing for those who arrange nobody. */
  readonly onFree: { readonly busy: boolean; readonly onTap: (person: Person) => void } | null
}

/** A task may have a hundred people, and a page only so many nodes. */
const AT_A_TIME = 20

/** Who comes, how they answered, and the places that are still empty. */
export function People({ task, now, me, leave, onFill, onFree }: PeopleProps) {
  const over = task.state !== 'open' || now >= task.endsAt
  const empty = placesOpen(task, now)
  const [most, setMost] = useState(AT_A_TIME)
  const hidden = task.roster.length - most
  const note = (
    <View className="sub c2 num">
      <Text className="strong ink">{task.people}</Text> / {task.places} 人
    </View>
  )
  return (
    <Section title={over ? '去的人' : '来的人'} note={note}>
      <Card>
        {inOrder(task.roster, me)
          .slice(0, most)
          .map((person) => (
            <PersonLine
              key={person.personId}
              person={person}
              over={over}
              mine={person.personId === me}
              free={onFree}
              leave={person.personId === me ? leave : null}
            />
          ))}
        {hidden > 0 ? <Cell title={`还有 ${hidden} 人`} plain onTap={() => setMost(most + AT_A_TIME)} /> : null}
        {empty > 0 ? (
          <Cell
            lead={<Avatar />}
            title={<View className="cr">{`还空着 ${empty} 个位子`}</View>}
            sub={emptyWords(task)}
            onTap={onFill ?? undefined}
          />
        ) : null}
        {task.people === 0 && empty === 0 ? <Cell title="没有人接这一项" plain /> : null}
      </Card>
    </Section>
  )
}

interface PersonLineProps extends Pick<PeopleProps, 'leave'> {
  readonly free: PeopleProps['onFree']
  readonly person: Person
  readonly over: boolean
  readonly mine: boolean
}

function PersonLine({ person, over, mine, free, leave }: PersonLineProps) {
  const elder = useElder()
  const answer = answerOf(person, over)
  const title = mine ? `${person.name}（您）` : person.name
  const line = lineOf(person, elder)
  if (!leave && free && person.freeable.allowed) {
    return (
      <Cell
        lead={<Avatar name={person.name} />}
        title={title}
        sub={person.state === 'coming' ? '还没来签到' : answer.text}
        beside={
          <Button
            kind="quiet"
            size="small"
            label={`空出${person.name}的位子`}
            busy={free.busy}
            onTap={() => free.onTap(person)}
          >
            空出位子
          </Button>
        }
      />
    )
  }
  if (!leave) {
    return (
      <Cell
        lead={<Avatar name={person.name} />}
        title={title}
        sub={line}
        beside={<Tag tone={answer.tone === 'pine' ? 'pine' : 'plain'}>{answer.text}</Tag>}
      />
    )
  }
  return (
    <Cell
      lead={<Avatar name={person.name} />}
      title={title}
      sub={answer.text}
      beside={
        <Button kind="quiet" size="small" busy={leave.busy} onTap={leave.onTap}>
          退出
        </Button>
      }
    />
  )
}

/** Whose the empty places are. */
function emptyWords(task: Task): string {
  const ofBranches = task.branches.reduce((sum, { placesLeft }) => sum + placesLeft, 0)
  if (task.placesLeft === 0) return '等支部派人'
  return ofBranches === 0 ? '还没人领' : `${ofBranches} 个等支部派人，${task.placesLeft} 个没人领`
}
