import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayInWords, clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import type { MerchantId } from '../../../types/domain/ids'
import { dayOf } from '../../../types/domain/time'
import { CancelSheet } from './CancelSheet'
import { spaced } from './digits'
import type { Taken } from './useTillToday'
import './counter.scss'

interface TakenListProps {
  readonly merchantId: MerchantId
  readonly rows: readonly Taken[]
}

const isBack = ({ cancellable }: Taken) => !cancellable.allowed && cancellable.code === 'alreadyReversed'

/** What was taken in the last day, the latest first; a tap takes one back. */
export function TakenList({ merchantId, rows }: TakenListProps) {
  const elder = useElder()
  const now = useNow()
  const [asked, setAsked] = useState<Taken>()
  const when = (at: number) => (dayOf(at) === dayOf(now) ? clockInWords(at, elder) : dayInWords(at, now))
  return (
    <>
      <Card>
        {rows.map((row) => (
          <Cell
            key={row.postingId}
            title={row.title ?? '兑换'}
            sub={elder ? when(row.at) : `${when(row.at)}·码 ${spaced(row.digits)}`}
            end={
              <View className="taken-end">
                <Text className={isBack(row) ? 'title num nb c3' : 'title num nb'}>{row.points} 分</Text>
                {isBack(row) ? <Tag>已退回</Tag> : null}
              </View>
            }
            {...(row.cancellable.allowed ? { onTap: () => setAsked(row) } : {})}
          />
        ))}
      </Card>
      {asked ? <CancelSheet merchantId={merchantId} taken={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}
