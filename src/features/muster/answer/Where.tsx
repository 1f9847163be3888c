import { clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { Mine } from '../words'

/** Where to come, with what, and who calls. */
export function Where({ order }: { order: Mine }) {
  const elder = useElder()
  const bring = order.toBring ? `带${order.toBring}` : undefined
  return (
    <Card>
      <Cell icon="pin" title={order.stationName} sub={bring} />
      <Cell
        icon="people"
        title={`${order.byName}叫的`}
        sub={elder ? undefined : `${clockInWords(order.at, false)} 发出${order.version > 1 ? '，后来改过' : ''}`}
      />
    </Card>
  )
}
