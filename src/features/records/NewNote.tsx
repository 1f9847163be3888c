import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { isDivision, isGrid, isPerson } from '@/lib/codes'
import { useNow } from '@/session/now'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode, PersonId } from '../../../types/domain/ids'
import { NOTE_KIND_LABEL, NOTE_KINDS, type NoteKind } from '../../../types/domain/records'
import { dayOf } from '../../../types/domain/time'
import { NotesBy } from './NotesBy'
import { isDayText } from './period'
import './records.scss'

interface Who {
  readonly personId: PersonId
  readonly gridId: GridCode
}

/** A training or an award goes on somebody's record. @param personId, gridId as the address has them */
export function NewNote({ personId, gridId }: { personId: string; gridId: string }) {
  if (!isPerson(personId) || !isGrid(gridId))
    return <NoSuchPlace title="记培训、表彰" why="编号不全，请从名册里再点一次" />
  return <NoteFor who={{ personId, gridId }} />
}

function NoteFor({ who }: { who: Who }) {
  const person = useQueryAction('org.getPerson', who)
  const scope = useMe()?.grant.scope
  const today = dayOf(useNow())
  const [kind, setKind] = useState<NoteKind>('training')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState(today)
  const [missing, setMissing] = useState(false)
  const write = useWrite('records.addNote')
  const send = async () => {
    setMissing(!title.trim())
    if (!title.trim() || scope === undefined || !isDivision(scope)) return
    const end = await write.send({ scope, personId: who.personId, kind, title, day })
    if (end.at === 'done') setTitle('')
  }
  return (
    <Screen
      title="记培训、表彰"
      actions={
        <Button grow busy={write.state.at === 'sending'} onTap={() => void send()}>
          {`记一笔${NOTE_KIND_LABEL[kind]}`}
        </Button>
      }
    >
      <WriteNote write={write} done="记上了，本人在服务记录里看得到" />
      <Loaded of={person}>
        {({ name }) => (
          <>
            <Heading className="head records-head">{`给${name}记一笔`}</Heading>
            <View className="records-kind">
              <Choice
                label="记什么"
                options={NOTE_KINDS.map((value) => ({ value, text: NOTE_KIND_LABEL[value] }))}
                chosen={[kind]}
                onTap={setKind}
              />
            </View>
            <Field
              label="名称"
              value={title}
              onChange={setTitle}
              maxLength={40}
              placeholder={kind === 'training' ? '比如：应急救护培训' : '比如：年度优秀志愿者'}
              {...(missing && !title.trim() ? { fault: '写上名称' } : {})}
            />
            <Pick label="哪一天" mode="date" value={day} onChange={(text) => isDayText(text) && setDay(text)} />
            {scope !== undefined && isDivision(scope) ? <NotesBy scope={scope} personId={who.personId} /> : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
