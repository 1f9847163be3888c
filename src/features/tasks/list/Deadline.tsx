import { andThen, dayInWords, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Icon } from '@/ui/Icon'
import { View } from '@tarojs/components'
import type { Instant } from '../../../../types/domain/time'

/** Until when places can be claimed; red on the last day. */
export function Deadline({ until, now }: { until: Instant; now: Instant }) {
  const elder = useElder()
  const today = dayInWords(until, now) === '今天'
  const words = until <= now ? '认领截止了' : andThen(momentInWords(until, now, elder), '截止')
  if (!elder) return <View className={today && until > now ? 'sub strong cr' : 'sub c2'}>{words}</View>
  return (
    <View className={today && until > now ? 'deadline strong cr' : 'deadline c2'}>
      <Icon name="clock" />
      <View>{words}</View>
    </View>
  )
}
