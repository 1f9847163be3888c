import { Text } from '@tarojs/components'
import { clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { ValueOf } from '../../../types/contracts/all'

/** What a till has taken, newest first. */
export function Redemptions({ rows }: { rows: ValueOf<'points.merchantMonth'>['redemptions'] }) {
  const elder = useElder()
  return (
    <Card>
      {rows.map(({ postingId, title, points, at }) => (
        <Cell
          key={postingId}
          title={title ?? '兑换'}
          sub={clockInWords(at, elder)}
          end={<Text className="title num nb">{points} 分</Text>}
        />
      ))}
    </Card>
  )
}
