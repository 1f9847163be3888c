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
      {today && today.times >= 0 && today.points >= 0 ? <Text className="strong num nb">{today.times} 笔</Text> : null}
      {today ? (
        // What the community took out of an older sheet counts today; nobody at a till reads minus one.
        <Text className="strong num nb">{today.points < 0 ? `多退了 ${-today.points} 分` : `${today.points} 分`}</Text>
      ) : null}
      <Text className="today-more c2 nb">流水和对账</Text>
      <Icon name="arrow" size="s" className="c2" />
    </Tap>
  )
}
