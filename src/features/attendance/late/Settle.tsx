import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { isDivision } from '@/lib/codes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import { OneAmendment, type Waiting } from './OneAmendment'
import { ReasonSheet } from './ReasonSheet'
import '../attendance.scss'

const TITLE = '补传和更正'

/** Late entries and corrections of a place that wait for a word. @param scope as the address has it */
export function Settle({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title={TITLE} />
}

function Known({ scope }: { scope: DivisionCode }) {
  const list = useListAction('attendance.listAmendments', { scope }, ({ amendments }) => amendments)
  usePullDown(list.refresh)
  const settle = useWrite('attendance.settleAmendment')
  const [declining, setDeclining] = useState<Waiting | null>(null)
  const send = (of: Waiting, outcome: { is: 'confirm' } | { is: 'decline'; reason: string }) => {
    setDeclining(null)
    const seen = (mark: Waiting['checkIn']) => (mark?.state === 'pending' ? mark.at : null)
    const { shiftId, personId, kind, checkIn, checkOut } = of
    void settle.send({
      shiftId,
      personId,
      kind,
      seen: { checkedInAt: seen(checkIn), checkedOutAt: seen(checkOut) },
      outcome,
    })
  }
  return (
    <Screen title={TITLE} wide>
      <WriteNote write={settle} done="定好了，本人会看到" />
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={4} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="check" title="没有等您定的" why="有人没网时签到、或请求更正时长，会放到这里" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Head count={list.ended ? list.rows.length : null} />
          <View className="amendments">
            {list.rows.map((one) => (
              <OneAmendment
                key={`${one.shiftId}${one.personId}${one.kind}`}
                of={one}
                busy={settle.state.at === 'sending'}
                onConfirm={() => send(one, { is: 'confirm' })}
                onDecline={() => setDeclining(one)}
              />
            ))}
          </View>
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      ) : null}
      {declining ? (
        <ReasonSheet
          of={declining}
          onClose={() => setDeclining(null)}
          onSend={(reason) => send(declining, { is: 'decline', reason })}
        />
      ) : null}
    </Screen>
  )
}

function Head({ count }: { count: number | null }) {
  const elder = useElder()
  return (
    <View className="amendments-head">
      <Heading className="head">{count === null ? '这些等您定' : `${count} 条等您定`}</Heading>
      {elder ? null : <View className="sub c2">见着人的才算上。定之前不记时长，也不记积分</View>}
    </View>
  )
}
