import '../tasks.scss'
import { routes } from '@/lib/routes'
import type { Grant } from '@/session/session'
import { ShareButton } from '@/ui/ShareButton'
import { View } from '@tarojs/components'
import { gridCode } from '../../../../types/domain/ids'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import { monthName } from '../month'
import { isGrid, type TaskRow } from '../view'

interface ShareListProps {
  readonly tasks: readonly TaskRow[]
  readonly grant: Grant
  readonly month: YearMonth
  readonly now: Instant
}

/** The card for the grid's chat: it opens the list at this grid, also for somebody who is not registered yet. */
export function ShareList({ tasks, grant, month, now }: ShareListProps) {
  const wanting = tasks.filter((task) => task.state === 'open' && task.placesLeft > 0 && task.endsAt > now).length
  const what = wanting > 0 ? `${wanting} 项等人认领` : `一共 ${tasks.length} 项`
  const place = isGrid(grant.scope) ? grant.scopeName : ''
  return (
    <View className="share-list">
      <ShareButton
        title={`${place}${monthName(month, now)}任务：${what}`}
        path={routes.tasks(month, isGrid(grant.scope) ? gridCode(grant.scope) : undefined)}
        grow
      >
        发到群里
      </ShareButton>
    </View>
  )
}
