import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { COMPLAINT_KIND_LABEL } from '../../../types/domain/notices'
import { dueInWords } from './due'

export type Complaint = ValueOf<'notices.myComplaints'>['complaints'][number]

interface ComplaintCardProps {
  readonly complaint: Complaint
  /** Whom it is from, or to whom it went. */
  readonly who: string
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** One complaint or suggestion in whole, with its answer or the day by which there is one. */
export function ComplaintCard({ complaint, who, children }: ComplaintCardProps) {
  const now = useNow()
  const elder = useElder()
  const { kind, words, about, at, answer, dueAt } = complaint
  const late = !answer && dueAt <= now
  return (
    <Card className="complaint">
      <View className="complaint-head">
        <View className="title">{COMPLAINT_KIND_LABEL[kind]}</View>
        {answer ? <Tag tone="pine">答复了</Tag> : <Tag tone={late ? 'red' : 'plain'}>{dueInWords(dueAt, now)}</Tag>}
      </View>
      <View className="sub c2 num">{`${who}·${momentInWords(at, now, elder)}`}</View>
      {about ? <View className="sub c2">{`说的是：${about}`}</View> : null}
      <View className="complaint-words">{words}</View>
      {answer ? (
        <View className="complaint-answer">
          <View className="complaint-words">{answer.words}</View>
          <View className="sub c2 num">{`${answer.byName}·${momentInWords(answer.at, now, elder)}`}</View>
        </View>
      ) : null}
      {children ? <View className="complaint-foot">{children}</View> : null}
    </Card>
  )
}
