import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { ShiftId } from '../../../../types/domain/ids'
import { isShiftId } from '../scanned'
import './keeping.scss'

type Found = ValueOf<'attendance.findPeople'>['people'][number]
const VERB = { in: '签到', out: '签退' } as const

/** Signing in and out for people without a phone. @param shiftId as the address has it */
export function Helping({ shiftId }: { shiftId: string }) {
  return isShiftId(shiftId) ? <Known shiftId={shiftId} /> : <NoSuchPlace title="帮人签到" />
}

function Known({ shiftId }: { shiftId: ShiftId }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Found>()
  const [told, setTold] = useState('')
  const onDone = (sentence: string) => {
    setChosen(undefined)
    setTold(sentence)
  }
  return (
    <Screen title="帮人签到">
      <Heading className="head">没带手机的是哪位？</Heading>
      <View className="keeping-search">
        <SearchField label="姓名、拼音、首字母" onSearch={setText} />
      </View>
      {told ? <Banner tone="pine">{told}</Banner> : null}
      {text === '' ? (
        <View className="sub c2">记录上写您两位的名字，本人会收到通知</View>
      ) : (
        <People shiftId={shiftId} text={text} onPick={setChosen} />
      )}
      {chosen ? (
        <SignSheet shiftId={shiftId} person={chosen} onDone={onDone} onClose={() => setChosen(undefined)} />
      ) : null}
    </Screen>
  )
}

interface PeopleProps {
  readonly shiftId: ShiftId
  readonly text: string
  readonly onPick: (person: Found) => void
}

function People({ shiftId, text, onPick }: PeopleProps) {
  const found = useQueryAction('attendance.findPeople', { shiftId, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={3} avatars />}>
      {({ people }) =>
        people.length === 0 ? (
          <Empty icon="search" title="没找到这个人" why="写全姓名试试；不在本社区名册里的，请到社区登记" />
        ) : (
          <Card>
            {people.map((person) => (
              <Cell
                key={person.personId}
                lead={<Avatar name={person.name} />}
                title={person.name}
                sub={person.gridName}
                end={<State person={person} />}
                onTap={person.state === 'out' ? undefined : () => onPick(person)}
              />
            ))}
          </Card>
        )
      }
    </Loaded>
  )
}

function State({ person: { state } }: { person: Found }) {
  if (state === 'out') return <Tag>签退了</Tag>
  return state === null ? <Tag tone="line">没来</Tag> : <Tag tone="pine">在忙</Tag>
}

interface SignSheetProps {
  readonly shiftId: ShiftId
  readonly person: Found
  readonly onDone: (sentence: string) => void
  readonly onClose: () => void
}

/** Asked once, with the person standing there. */
function SignSheet({ shiftId, person, onDone, onClose }: SignSheetProps) {
  const elder = useElder()
  const sign = useWrite('attendance.signFor')
  const direction = person.state === null ? 'in' : 'out'
  const verb = VERB[direction]
  const send = async () => {
    const end = await sign.send({ shiftId, personId: person.personId, direction })
    if (end.at !== 'done') return
    const { checkedInAt, checkedOutAt, standing } = end.value
    const at = clockInWords(checkedOutAt ?? checkedInAt, elder)
    onDone(`${person.name} ${at} ${verb}好了${standing === 'pending' ? '，等负责人确认' : ''}`)
  }
  return (
    <Sheet title={`帮${person.name}${verb}？`} sub={`请看一眼，就是${person.gridName}的这位`} onClose={onClose}>
      <View className="keeping-answers">
        <WriteNote write={sign} />
        <Button size="xl" block busy={sign.state.at === 'sending'} onTap={() => void send()}>
          {`是本人，${verb}`}
        </Button>
      </View>
    </Sheet>
  )
}
