import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf, ValueOf } from '../../../../types/contracts/all'

type Drop = InputOf<'tasks.unsay'>['drop']

const NAME = { value: 'name', text: '只去掉名字，话留着' } as const
const ALL = { value: 'all', text: '整条都收回' } as const

interface UnsaySheetProps {
  readonly scope: InputOf<'tasks.unsay'>['scope']
  readonly note: ValueOf<'tasks.listNotes'>['notes'][number]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Whoever said it has asked for it back: their name or all of it. No reason is asked. */
export function UnsaySheet({ scope, note, onClose, onDone }: UnsaySheetProps) {
  const unsay = useWrite('tasks.unsay')
  const options = note.saidBy === null ? [ALL] : [NAME, ALL]
  const [drop, setDrop] = useState<Drop>(note.saidBy === null ? 'all' : 'name')
  const finish = (end: typeof unsay.state) => {
    if (end.at !== 'done') return
    onDone()
    onClose()
  }
  const send = async () => finish(await unsay.send({ scope, noteId: note.id, drop }))
  const retry = async () => finish(await unsay.retry())
  return (
    <Sheet title="本人要收回什么？" sub="不用问原因，收回了就不再留着" onClose={onClose}>
      <View className="sheet-answers">
        <Choice label="本人要收回什么" options={options} chosen={[drop]} onTap={setDrop} />
      </View>
      <View className="sheet-note">
        <WriteNote write={{ state: unsay.state, retry }} />
      </View>
      <Button block busy={unsay.state.at === 'sending'} onTap={() => void send()}>
        {drop === 'name' ? '去掉名字' : '收回这一条'}
      </Button>
    </Sheet>
  )
}
