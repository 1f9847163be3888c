import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import type { DivisionCode, PersonId } from '../../../types/domain/ids'
import { NOTE_KIND_LABEL } from '../../../types/domain/records'
import { daysInWords } from './words'

type Note = ValueOf<'records.notesBy'>['notes'][number]

interface NotesByProps {
  readonly scope: DivisionCode
  readonly personId: PersonId
}

/** What this place has noted of somebody before; a mistake is taken back, and stays to be read. */
export function NotesBy({ scope, personId }: NotesByProps) {
  const noted = useQueryAction('records.notesBy', { scope, personId })
  const [chosen, setChosen] = useState<Note>()
  return (
    <Loaded of={noted} skeleton={<Skeleton rows={2} />}>
      {({ notes }) =>
        notes.length === 0 ? null : (
          <Section title="这里记过的">
            <Card>
              {notes.map((note) => (
                <Cell
                  key={note.id}
                  plain
                  title={note.title}
                  sub={`${daysInWords(note.day)}·${note.takenBack ? `收回了：${note.takenBack.why}` : NOTE_KIND_LABEL[note.kind]}`}
                  end={
                    note.takenBack ? (
                      <Tag tone="line">收回了</Tag>
                    ) : (
                      <Button kind="line" size="small" label={`收回${note.title}`} onTap={() => setChosen(note)}>
                        收回
                      </Button>
                    )
                  }
                />
              ))}
            </Card>
            {chosen ? <TakeBack scope={scope} note={chosen} onClose={() => setChosen(undefined)} /> : null}
          </Section>
        )
      }
    </Loaded>
  )
}

/** Asked once, with the reason that the person will read. */
function TakeBack({ scope, note, onClose }: { scope: DivisionCode; note: Note; onClose: () => void }) {
  const write = useWrite('records.takeBackNote')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const send = async () => {
    setMissing(why.trim() === '')
    if (why.trim() === '') return
    const end = await write.send({ scope, id: note.id, why: why.trim() })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title={`收回「${note.title}」？`} sub="原来记的也留着，本人看得到，也会收到通知" onClose={onClose}>
      <View className="records-answers">
        <Field
          label="为什么收回"
          value={why}
          maxLength={60}
          onChange={setWhy}
          placeholder="比如：记错了人"
          {...(missing && !why.trim() ? { fault: '写一句原因，本人看得明白' } : {})}
        />
        <WriteNote write={write} />
        <Button block busy={write.state.at === 'sending'} onTap={() => void send()}>
          收回这一笔
        </Button>
      </View>
    </Sheet>
  )
}
