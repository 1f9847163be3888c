import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Heading } from '@/ui/Heading'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { byWhen, isReal, type Mine, seriousness } from '../words'

/** What, by when and with what: a real order turns the top of the screen red, a drill stays on paper and says that it is one. */
export function Call({
  order,
  now,
}: {
  order: Pick<Mine, 'level' | 'title' | 'duty' | 'toBring' | 'assembleAt' | 'compulsory'>
  now: number
}) {
  const elder = useElder()
  const real = isReal(order)
  return (
    <View className={real ? 'muster-call real' : 'muster-call'}>
      <View className="muster-level">
        {real ? <Icon name="alert" /> : <Tag>演练</Tag>}
        <View>{seriousness(order.level)}</View>
      </View>
      <Heading className="head">{order.title}</Heading>
      <View className="title">{byWhen(order.assembleAt, now, elder)}</View>
      <View>{order.duty}</View>
      {order.toBring ? <View>{`带${order.toBring}`}</View> : null}
      {order.compulsory ? <View className="strong">机关干部请务必报到</View> : null}
    </View>
  )
}
