import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf, ValueOf } from '../../../../types/contracts/all'
import { NOTE_TOPIC_LABEL, NOTE_TOPICS, type NoteTopic } from '../../../../types/domain/tasks'
import { monthName, previousMonth } from '../month'
import { useDoneNote } from '../useDoneNote'
import { UnsaySheet } from './UnsaySheet'
import { monthOf } from '../../../../types/domain/time'
import '../doing.scss'
import '../tasks.scss'

type Note = ValueOf<'tasks.listNotes'>['notes'][number]
type Place = InputOf<'tasks.listNotes'>['scope']

const TITLE = '听到的话'
const ALL = 'all'
const TOPICS = [
  { value: ALL, text: '哪方面都看' },
  ...NOTE_TOPICS.map((value) => ({ value, text: NOTE_TOPIC_LABEL[value] })),
]
const isPlace = (text: string): boolean => /^370306(\d{3}|\d{6})?$/.test(text)
const isTopic = (text: string): text is NoteTopic => NOTE_TOPICS.some((topic) => topic === text)

/** What people said during outreach in a place, for whoever answers for it. @param scope as the address has it */
export const Heard = ({ scope }: { scope: string }) =>
  isPlace(scope) ? <Listed scope={scope} /> : <NoSuchPlace title={TITLE} />

function Listed({ scope }: { scope: Place }) {
  const now = useNow()
  const months = [monthOf(now), previousMonth(monthOf(now))] as const
  const [month, setMonth] = useState(months[0])
  const [topic, setTopic] = useState<string>(ALL)
  const asked = { scope, month, ...(isTopic(topic) ? { topic } : {}) }
  const list = useListAction('tasks.listNotes', asked, ({ notes }) => notes)
  const [done, say] = useDoneNote()
  const [unsaying, setUnsaying] = useState<Note | null>(null)
  usePullDown(list.refresh)
  return (
    <Screen title={TITLE}>
      <Segmented
        label="哪个月"
        parts={months.map((value) => ({ value, text: monthName(value, now) }))}
        value={month}
        onChange={setMonth}
      />
      <View className="heard-topic">
        <Pick label="哪方面" mode="one" value={topic} options={TOPICS} onChange={setTopic} />
      </View>
      {done ? <Banner tone="pine">{done}</Banner> : null}
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={4} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="record" title="还没有人记下什么" why="政策宣讲时听到的话，志愿者记下就在这里" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head">{`${list.rows.length}${list.ended ? '' : ' 多'} 条，请看看怎么答复`}</Heading>
          {list.rows.map((note) => (
            <OneNote
              key={note.id}
              note={note}
              onUnsay={list.first?.unsayable.allowed ? () => setUnsaying(note) : undefined}
            />
          ))}
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      ) : null}
      {unsaying ? (
        <UnsaySheet scope={scope} note={unsaying} onClose={() => setUnsaying(null)} onDone={() => say('收回了')} />
      ) : null}
    </Screen>
  )
}

function OneNote({ note, onUnsay }: { note: Note; onUnsay: (() => void) | undefined }) {
  const now = useNow()
  return (
    <Card pad after>
      <Tag>{NOTE_TOPIC_LABEL[note.topic]}</Tag>
      <View className="evidence-text">{note.text}</View>
      <View className="sub c2">
        {[note.communityName, note.saidBy ?? '没留名字', momentInWords(note.at, now)].join('·')}
      </View>
      {onUnsay ? (
        <Button kind="quiet" size="small" onTap={onUnsay}>
          本人想收回
        </Button>
      ) : null}
    </Card>
  )
}
