import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { minutesInWords } from '@/lib/when'
import { Avatar } from '@/ui/Avatar'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { flagInWords, type KeptStay, stayInWords } from './words'

interface StayCellProps {
  readonly stay: KeptStay
  /** Signed in without a place on the task: hours, no points. */
  readonly walkIn: boolean
  readonly end?: ReactNode
}

/** One person at a shift: how long, how proved, and what asks for a look. */
export function StayCell({ stay, walkIn, end }: StayCellProps) {
  return (
    <Cell
      lead={<Avatar name={stay.name} />}
      title={stay.name}
      sub={
        <>
          <View>{[stayInWords(stay), walkIn ? '没占位子，只记时长' : undefined].filter(Boolean).join('·')}</View>
          {stay.flags.map((flag) => (
            <View key={flag.kind} className="cr">
              {flagInWords(flag)}
            </View>
          ))}
        </>
      }
      end={end ?? <Outcome stay={stay} />}
    />
  )
}

function Outcome({ stay }: { stay: KeptStay }) {
  if (stay.standing === 'rejected') return <Tag tone="red">不算</Tag>
  if (stay.standing === 'pending') return <Tag>等确认</Tag>
  if (stay.minutes === null) return <Tag tone="pine">在忙</Tag>
  return <View className="num">{stay.minutes === 0 ? '不到 5 分钟' : minutesInWords(stay.minutes)}</View>
}
