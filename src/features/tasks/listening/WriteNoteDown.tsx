import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Switch } from '@/ui/Switch'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { NOTE_TOPIC_LABEL, NOTE_TOPICS, NOTE_WORDS_MAX, type NoteTopic } from '../../../../types/domain/tasks'
import { OneOfTask } from '../OneOfTask'
import '../doing.scss'
import '../tasks.scss'
import type { Task } from '../view'

const TITLE = '听到的话'
const OPTIONS = NOTE_TOPICS.map((value) => ({ value, text: NOTE_TOPIC_LABEL[value] }))

/** What somebody said during policy outreach, for the departments. @param taskId as the address has it */
export const WriteNoteDown = ({ taskId }: { taskId: string }) => (
  <OneOfTask taskId={taskId} title={TITLE}>
    {(task) => (task.noteAddable.allowed ? <Form task={task} /> : <NotHere code={task.noteAddable.code} />)}
  </OneOfTask>
)

const NotHere = ({ code }: { code: Parameters<typeof said>[0] }) => (
  <Screen title={TITLE}>
    <Empty icon="record" title="这里记不了" why={said(code)} />
  </Screen>
)

function Form({ task }: { task: Task }) {
  const write = useWrite('tasks.addNote')
  const [topic, setTopic] = useState<NoteTopic | null>(null)
  const [text, setText] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [name, setName] = useState('')
  const [count, setCount] = useState(0)
  const ready = topic !== null && text.trim() !== '' && (!agreed || name.trim() !== '')
  const send = async () => {
    if (!ready) return
    const saidBy = agreed ? ({ name: name.trim(), agreed: true } as const) : null
    const end = await write.send({ taskId: task.id, topic, text: text.trim(), saidBy })
    if (end.at !== 'done') return
    setCount(count + 1)
    setText('')
    setName('')
    setAgreed(false)
  }
  return (
    <Screen
      title={TITLE}
      actions={
        <Button grow busy={write.state.at === 'sending'} onTap={() => void send()}>
          {ready
            ? '记下来'
            : topic === null
              ? '先选说的是哪方面'
              : agreed && text.trim()
                ? '写一下名字'
                : '写一下说了什么'}
        </Button>
      }
    >
      <View className="notes">
        <WriteNote write={write} done={`记下 ${count} 条了，会转给管这件事的部门`} />
      </View>
      <Heading className="head">他们说了什么</Heading>
      <Section title="哪方面">
        <Choice label="哪方面" options={OPTIONS} chosen={topic ? [topic] : []} onTap={setTopic} />
      </Section>
      <Card pad className="task-facts">
        <Field
          tall
          label="照原话记"
          maxLength={NOTE_WORDS_MAX}
          placeholder="电话、证件号不用记"
          value={text}
          onChange={setText}
        />
      </Card>
      <Card after>
        <Switch
          icon="me"
          title="说话的人同意留名字"
          sub={agreed ? '部门会看到这个名字' : '不留名字，就当没有名字'}
          on={agreed}
          onChange={setAgreed}
        />
        {agreed ? (
          <View className="pad">
            <Field label="怎么称呼" maxLength={20} value={name} onChange={setName} />
          </View>
        ) : null}
      </Card>
    </Screen>
  )
}
