import { useKept } from '@/cloud/late/queue'
import { go, routes } from '@/lib/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'

/** Where the scanner is, what is kept is in sight; nothing kept, nothing shown. */
export function KeptCell() {
  const waiting = useKept().filter(({ state }) => state === 'waiting' || state === 'refused').length
  if (waiting === 0) return null
  return (
    <Card>
      <Cell icon="offline" title={`待补传 ${waiting} 条`} sub="联网后自动补传" onTap={() => go(routes.late())} />
    </Card>
  )
}
