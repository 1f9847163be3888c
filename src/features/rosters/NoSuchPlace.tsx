import { goTab } from '@/lib/routes'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'

/** An address that was cut short on its way through a chat. */
export const NoSuchPlace = ({ title }: { title: string }) => (
  <Screen title={title}>
    <Empty
      icon="record"
      title="这个链接打不开"
      why="地址不全，从首页再进一次"
      action={{ text: '回首页', onTap: () => goTab('home') }}
    />
  </Screen>
)
