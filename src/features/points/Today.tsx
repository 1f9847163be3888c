import { Text } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import type { MerchantId } from '../../../types/domain/ids'
import { useTillToday } from './useTillToday'
import './counter.scss'

/** How the day stands, and the way to the month. */
export function Today({ merchantId }: { merchantId: MerchantId }) {
  const today = useTillToday(merchantId).value?.today
  const open = () => go(routes.tillHistory('merchant', merchantId))
  return (
    <Tap className="card today" onTap={open}>
      <Text className="c2">今天</Text>
      {today ? <Text className="strong num nb">{today.times} 笔</Text> : null}
      {today ? <Text className="strong num nb">{today.points} 分</Text> : null}
      <Text className="today-more c2 nb">流水和对账</Text>
      <Icon name="arrow" size="s" className="c2" />
    </Tap>
  )
}
