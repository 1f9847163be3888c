import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { go, routes } from '@/lib/routes'
import { useUnheardAnswer } from '@/session/unheard-answer'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import { ORDER_LEVEL_LABEL, RESPONSE_LABEL, titleOf } from '../../../types/domain/muster'

const EVERY_MS = 30_000
/** The page where it was said is sending it. */
const LEFT_TO_THE_PAGE_MS = 6000

type Called = ValueOf<'muster.mine'>['orders'][number]

/** Nothing has been said to it yet, and it presses. */
const isOpen = ({ mine, deployed }: Called): boolean => (!mine || mine.state === 'read') && !deployed

const subOf = ({ mine, deployed }: Called): string =>
  mine && mine.state !== 'read' ? RESPONSE_LABEL[mine.state] : deployed ? '您正在另一处' : '来不来，点进去说一声'

/** Before everything else: an order that calls me, and that my place is in emergency. Nothing on a quiet day. */
export function MusterCall() {
  const { value } = useQueryAction('muster.mine', {}, { everyMs: EVERY_MS })
  const write = useWrite('muster.answer')
  const { waiting, last } = useUnheardAnswer(write, LEFT_TO_THE_PAGE_MS)
  const unheard = waiting ? (
    <Banner icon="offline">您的回话记在手机里了，有网就发</Banner>
  ) : last ? (
    <WriteNote write={write} />
  ) : null
  if (!value || (value.orders.length + value.leads.length === 0 && !value.emergency)) return unheard
  const { emergency, orders, leads } = value
  const settled = orders.filter((order) => !isOpen(order))
  return (
    <View className="home-muster">
      {unheard}
      {emergency ? (
        <Banner tone="red">{`${emergency.scopeName}应急中：${emergency.reason}${emergency.tasksPaused ? '，日常任务先停' : ''}`}</Banner>
      ) : null}
      {orders.filter(isOpen).map((order) => (
        <OpenCall key={order.orderId} order={order} />
      ))}
      {settled.length + leads.length > 0 ? (
        <Card>
          {settled.map((order) => (
            <Cell
              key={order.orderId}
              icon="alert"
              title={titleOf(order)}
              sub={subOf(order)}
              onTap={() => go(routes.muster(order.orderId))}
            />
          ))}
          {leads.map(({ orderId, gridId, gridName, level, title }) => (
            <Cell
              key={`${orderId}${gridId}`}
              icon="alert"
              title={titleOf({ level, title })}
              sub={`看${gridName}谁来了`}
              onTap={() => go(routes.musterGrid(orderId, gridId))}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}

/** Red for a real order; a drill stays on paper and says that it is one. */
function OpenCall({ order }: { order: Called }) {
  const real = order.level !== 'drill'
  return (
    <Tap
      className={real ? 'home-call real' : 'home-call'}
      label={`${order.title}，${subOf(order)}`}
      onTap={() => go(routes.muster(order.orderId))}
    >
      <Icon name="alert" />
      <View className="home-call-words">
        <View className="title">{order.title}</View>
        <View>{`${ORDER_LEVEL_LABEL[order.level]}·${subOf(order)}`}</View>
      </View>
      <Icon name="arrow" />
    </Tap>
  )
}
