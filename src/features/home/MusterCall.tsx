import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { ValueOf } from '../../../types/contracts/all'
import { RESPONSE_LABEL } from '../../../types/domain/muster'

const EVERY_MS = 30_000

type Called = ValueOf<'muster.mine'>['orders'][number]

/** What I have said, or that I should say something; a drill says that it is one. */
const subOf = ({ level, mine, deployed }: Called): string => {
  const said =
    mine && mine.state !== 'read' ? RESPONSE_LABEL[mine.state] : deployed ? '您正在另一处' : '来不来，点进去说一声'
  return level === 'drill' ? `演练·${said}` : said
}

/** Before everything else: an order that calls me, and that my place is in emergency. Nothing on a quiet day. */
export function MusterCall() {
  const { value } = useQueryAction('muster.mine', {}, { everyMs: EVERY_MS })
  if (!value || (value.orders.length === 0 && !value.emergency)) return null
  const { emergency, orders } = value
  return (
    <View className="home-muster">
      {emergency ? (
        <Banner tone="red">{`${emergency.scopeName}应急中：${emergency.reason}${emergency.tasksPaused ? '，日常任务先停' : ''}`}</Banner>
      ) : null}
      {orders.length > 0 ? (
        <Card>
          {orders.map((order) => (
            <Cell
              key={order.orderId}
              icon="alert"
              title={order.title}
              sub={subOf(order)}
              onTap={() => go(routes.muster(order.orderId))}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
