import { goTab } from '@/lib/routes'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'

/** The address names nothing: it was cut short on the way. */
export const NoSuchPlace = ({ title }: { title: string }) => (
  <Screen title={title}>
    <Empty icon="grid" title="这个链接打不开" why="编号不全" action={{ text: '回首页', onTap: () => goTab('home') }} />
  </Screen>
)
