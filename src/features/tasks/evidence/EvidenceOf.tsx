import { said } from '@/cloud/said'
import { useQueryAction } from '@/cloud/useQueryAction'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { PicturePick } from '@/ui/PicturePick'
import { PictureRow } from '@/ui/PictureRow'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../../types/contracts/all'
import { EVIDENCE_WORDS_MAX } from '../../../../types/domain/tasks'
import { OneOfTask } from '../OneOfTask'
import '../doing.scss'
import '../tasks.scss'
import type { Task } from '../view'
import { useHandingIn } from './useHandingIn'

type Piece = ValueOf<'tasks.listEvidence'>['evidence'][number]
const TITLE = '照片和说明'

/** Optional words and pictures of what was done. @param taskId as the address has it */
export const EvidenceOf = ({ taskId }: { taskId: string }) => (
  <OneOfTask taskId={taskId} title={TITLE}>
    {(task) => <Pieces task={task} />}
  </OneOfTask>
)

function Pieces({ task }: { task: Task }) {
  const handing = useHandingIn(task)
  const list = useQueryAction('tasks.listEvidence', { taskId: task.id })
  const addable = task.evidenceAddable.allowed
  return (
    <Screen
      title={TITLE}
      actions={
        addable ? (
          <Button grow busy={handing.sending} onTap={() => (handing.empty ? undefined : void handing.send())}>
            {task.sentBack ? '补好了，交上去' : '交上去'}
          </Button>
        ) : undefined
      }
    >
      <View className="notes">
        <WriteNote write={handing.write} done="交上去了，谢谢您" />
        {handing.lost ? <Banner icon="offline">有照片没传上去，再点一次交上去</Banner> : null}
        {task.sentBack ? <Banner icon="alert">{`社区请您补一下：${task.sentBack.reason}`}</Banner> : null}
      </View>
      <Heading className="head">{task.title}</Heading>
      {addable ? <Form handing={handing} /> : null}
      <Loaded of={list} skeleton={<Skeleton rows={3} />}>
        {({ evidence }) => <Given pieces={evidence} task={task} />}
      </Loaded>
    </Screen>
  )
}

function Form({ handing }: { handing: ReturnType<typeof useHandingIn> }) {
  return (
    <Card pad className="task-facts">
      <Field
        tall
        label="办成了什么样（可不写）"
        maxLength={EVIDENCE_WORDS_MAX}
        placeholder="一两句就行，只有验收的人看得到"
        value={handing.text}
        onChange={handing.setText}
      />
      {handing.pictures.length > 0 ? (
        <PictureRow urls={handing.pictures.map(({ shown }) => shown)} onRemove={handing.remove} />
      ) : null}
      {handing.room > 0 ? (
        <PicturePick
          label={handing.pictures.length > 0 ? `再加照片，还能加 ${handing.room} 张` : '加照片（可不加）'}
          most={handing.room}
          onPick={handing.add}
        />
      ) : null}
    </Card>
  )
}

function Given({ pieces, task }: { pieces: readonly Piece[]; task: Task }) {
  const now = useNow()
  if (pieces.length === 0) {
    if (task.evidenceAddable.allowed) return null
    return <Empty icon="record" title="没有照片和说明" why={said(task.evidenceAddable.code)} />
  }
  return (
    <Section title={`交上来的 ${pieces.length} 份`}>
      {pieces.map((piece) => (
        <Card key={piece.id} pad after>
          <View className="sub c2">{`${piece.name}·${momentInWords(piece.at, now)}`}</View>
          {piece.text ? <View className="evidence-text">{piece.text}</View> : null}
          {piece.pictures.length > 0 ? <PictureRow urls={piece.pictures} /> : null}
        </Card>
      ))}
    </Section>
  )
}
