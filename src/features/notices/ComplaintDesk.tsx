import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useFew } from './useFew'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf, ValueOf } from '../../../types/contracts/all'
import { AnswerSheet } from './AnswerSheet'
import { ComplaintCard } from './ComplaintCard'
import './notices.scss'
import { isDesk, levelOf } from './scope'

type Show = InputOf<'notices.listComplaints'>['show']
type Row = ValueOf<'notices.listComplaints'>['complaints'][number]

const NONE: Readonly<Record<Show, { title: string; why: string }>> = {
  open: { title: '没有等答复的', why: '有人说给这里，会放在这里，七天内答复' },
  answered: { title: '还没有答复过', why: '答复一件，这里多一件' },
  overdueBelow: { title: '下面没有超期的', why: '下级过了七天没答复的，会放到这里' },
}

/** What a community, street or district has to answer. @param scope as the address has it */
export function ComplaintDesk({ scope }: { scope: string }) {
  return isDesk(scope) ? <Desk scope={scope} /> : <NoSuchPlace title="答复投诉" />
}

function Desk({ scope }: { scope: string }) {
  const [show, setShow] = useState<Show>('open')
  const [asking, setAsking] = useState<Row | null>(null)
  const list = useListAction('notices.listComplaints', { scope, show }, ({ complaints }) => complaints)
  const answer = useWrite('notices.answerComplaint')
  usePullDown(list.refresh)
  const few = useFew(list)
  // A community has nothing below it that answers.
  const parts = (['open', 'answered', ...(scope.length < 12 ? (['overdueBelow'] as const) : [])] as const).map(
    (value) => ({ value, text: { open: '等答复', answered: '答复过', overdueBelow: '下级超期' }[value] }),
  )
  const send = (of: Row, words: string) => {
    setAsking(null)
    void answer.send({ complaintId: of.id, scope: of.scope, words })
  }
  return (
    <Screen title="答复投诉" wide>
      <WriteNote write={answer} done="答复了，对方在消息里看得到" />
      <Segmented label="看哪些" parts={parts} value={show} onChange={setShow} />
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton rows={4} /> : null}
      {list.first && list.rows.length === 0 ? <Empty icon="check" {...NONE[show]} /> : null}
      {list.rows.length > 0 ? (
        <>
          <View className="complaint-list desk">
            {few.shown.map((complaint) => (
              <ComplaintCard key={complaint.id} complaint={complaint} who={whoOf(complaint, show)}>
                {complaint.answer ? null : (
                  <Button
                    kind="line"
                    size="small"
                    label={`答复${complaint.maskedName}`}
                    onTap={() => setAsking(complaint)}
                  >
                    答复
                  </Button>
                )}
              </ComplaintCard>
            ))}
          </View>
          <End {...few.foot} />
        </>
      ) : null}
      {asking ? (
        <AnswerSheet of={asking} onClose={() => setAsking(null)} onSend={(words) => send(asking, words)} />
      ) : null}
    </Screen>
  )
}

/** Whose it is; from below, also whose to answer. */
const whoOf = ({ maskedName, scope }: Row, show: Show): string =>
  show === 'overdueBelow' ? `${maskedName}·该${levelOf(scope)}答复` : maskedName
