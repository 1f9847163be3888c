import { goTab } from '@/lib/routes'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'

interface NoSuchPlaceProps {
  readonly title: string
  /** What is the matter with the address, when the page can say it better. */
  readonly why?: string
}

/** A page whose address names nothing: it was cut short on its way through a chat. */
export const NoSuchPlace = ({ title, why = '地址不全，从首页再进一次' }: NoSuchPlaceProps) => (
  <Screen title={title}>
    <Empty icon="grid" title="这个链接打不开" why={why} action={{ text: '回首页', onTap: () => goTab('home') }} />
  </Screen>
)
