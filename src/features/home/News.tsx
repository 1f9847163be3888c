import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'

/** As many as the first screen counts. */
const COUNTED = 100

/** One quiet line: there is something new to read. */
export function News({ unread }: { unread: number }) {
  const words = unread >= COUNTED ? '99+ 条新消息' : `${unread} 条新消息`
  return (
    <Tap className="news" label={words} onTap={() => go(routes.notices())}>
      <View className="news-dot" aria-hidden />
      <View className="num">{words}</View>
      <Icon name="arrow" className="cell-go" />
    </Tap>
  )
}
