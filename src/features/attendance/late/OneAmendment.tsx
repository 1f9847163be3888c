import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { clockInWords, minutesInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import type { Instant } from '../../../../types/domain/time'
import { endsInWords } from './words'

export type Waiting = ValueOf<'attendance.listAmendments'>['amendments'][number]

interface OneProps {
  readonly of: Waiting
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onDecline: () => void
}

/** One that waits: who, what it would be, what speaks for and against it, and two buttons. */
export function OneAmendment({ of, busy, onConfirm, onDecline }: OneProps) {
  const late = of.kind === 'late'
  return (
    <Card after>
      <View className="cell">
        <View className="cell-text">
          <View className="cell-title">{of.name}</View>
          <View className="cell-sub">{of.title}</View>
        </View>
        <Tag>{late ? '补传' : '更正'}</Tag>
      </View>
      <View className="amendment">{late ? <OfLate of={of} /> : <OfCorrection of={of} />}</View>
      <View className="amendment-deeds rule">
        {of.settleable.allowed ? (
          <>
            <Button
              kind="quiet"
              busy={busy}
              label={`${of.name}的${late ? '补传不算' : '更正不同意'}`}
              onTap={onDecline}
            >
              {late ? '不算' : '不同意'}
            </Button>
            <Button kind="line" busy={busy} label={`${of.name}的${late ? '补传算上' : '更正同意'}`} onTap={onConfirm}>
              {late ? '人来了，算上' : '同意更正'}
            </Button>
          </>
        ) : (
          <View className="sub c2">{said(of.settleable.code)}</View>
        )}
      </View>
    </Card>
  )
}

/** From how many on one code that was sent later by more people than it was used by at the station is worth a look. */
const CROWD = 3

function OfLate({ of: { checkIn, checkOut, minutes, withTheSameCode } }: { of: Waiting }) {
  const now = useNow()
  const at = (mark: Waiting['checkIn']) => (mark?.state === 'pending' ? mark.at : null)
  const { live, late } = withTheSameCode ?? { live: 0, late: 0 }
  return (
    <>
      <View className="num">{endsInWords({ checkIn: at(checkIn), checkOut: at(checkOut) }, now)}</View>
      {minutes === null ? null : <View className="sub c2">共 {minutesInWords(minutes)}</View>}
      {late >= CROWD && late > live ? (
        <Banner tone="red">{`同一个码：现场 ${live} 人，补传 ${late} 人`}</Banner>
      ) : (
        <View className="sub c2">{`同一个码：现场 ${live} 人，补传 ${late} 人`}</View>
      )}
    </>
  )
}

const span = (from: Instant, until: Instant | null, minutes: number | null) =>
  `${clockInWords(from, false)} – ${until === null ? '没签退' : clockInWords(until, false)}` +
  (minutes === null ? '' : `，${minutesInWords(minutes)}`)

function OfCorrection({ of: { was, checkIn, checkOut, minutes, words, awarded } }: { of: Waiting }) {
  return (
    <>
      {was ? (
        <View className="c2 num">{`现在记的：${span(was.checkedInAt, was.checkedOutAt, was.minutes)}`}</View>
      ) : null}
      {checkIn ? (
        <View className="strong num">{`请求改成：${span(checkIn.at, checkOut?.at ?? null, minutes)}`}</View>
      ) : null}
      {words ? <View>「{words}」</View> : null}
      {awarded === null ? null : (
        <Banner icon="points">{`已按原来的时长记了 ${awarded} 分，不会跟着改。要补要扣，请另提积分调整`}</Banner>
      )}
    </>
  )
}
