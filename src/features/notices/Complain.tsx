import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { useAskNotices } from '@/session/useAskNotices'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import {
  COMPLAINT_KIND_LABEL,
  COMPLAINT_KINDS,
  COMPLAINT_LEVEL_LABEL,
  COMPLAINT_LEVELS,
  type ComplaintKind,
  type ComplaintLevel,
} from '../../../types/domain/notices'
import './notices.scss'

const KINDS = COMPLAINT_KINDS.map((value) => ({ value, text: COMPLAINT_KIND_LABEL[value] }))
const LEVELS = COMPLAINT_LEVELS.map((value) => ({ value, text: COMPLAINT_LEVEL_LABEL[value] }))

/** A complaint or a suggestion: what kind, in what words, to whom. Whom it is about need not be who gets it. */
export function Complain() {
  const elder = useElder()
  const complain = useWrite('notices.complain')
  const askNotices = useAskNotices('progress')
  const [kind, setKind] = useState<ComplaintKind>()
  const [level, setLevel] = useState<ComplaintLevel>('community')
  const [words, setWords] = useState('')
  const [about, setAbout] = useState('')
  const [missing, setMissing] = useState<'kind' | 'words'>()
  const send = async () => {
    const said = words.trim()
    if (!kind || said === '') return setMissing(kind ? 'words' : 'kind')
    setMissing(undefined)
    askNotices()
    const named = about.trim()
    const end = await complain.send({ kind, words: said, level, ...(named ? { about: named } : {}) })
    if (end.at === 'done') goInstead(routes.complaints())
  }
  return (
    <Screen
      title="说说您的事"
      actions={
        <Button grow busy={complain.state.at === 'sending'} onTap={() => void send()}>
          {`发给${COMPLAINT_LEVEL_LABEL[level]}`}
        </Button>
      }
    >
      <Heading className="head notices-head">您说，我们听着</Heading>
      {elder ? null : <View className="sub c2">七天内答复，答复会出现在消息里</View>}
      <WriteNote write={complain} />
      <View className="complaint-form">
        <View className="complaint-part">
          <View className="complaint-label">{missing === 'kind' ? '先选一样：是哪一类' : '是哪一类'}</View>
          <Choice label="是哪一类" options={KINDS} chosen={kind ? [kind] : []} onTap={setKind} />
        </View>
        <Field
          label="怎么回事"
          value={words}
          onChange={setWords}
          placeholder="什么时候、在哪里、怎么了，您希望怎么办"
          maxLength={500}
          tall
          fault={missing === 'words' ? '写一两句就行' : undefined}
        />
        <Field
          label="说的是谁、哪件事，可以不写"
          value={about}
          onChange={setAbout}
          placeholder="例如：周六的夜间巡逻"
          maxLength={60}
        />
        <View className="complaint-part">
          <View className="complaint-label">说给谁听：说的是社区的事，就选镇街或区里</View>
          <Choice label="说给谁听" options={LEVELS} chosen={[level]} onTap={setLevel} />
        </View>
      </View>
    </Screen>
  )
}
