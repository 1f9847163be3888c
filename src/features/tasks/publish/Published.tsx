import { routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Screen } from '@/ui/Screen'
import { ShareButton } from '@/ui/ShareButton'
import type { Instant } from '../../../../types/domain/time'
import { monthName, openMonth } from '../month'
import type { Reach } from './usePublishing'

/** The list is out: how far it reached, and the card for the chat. */
export function Published({ reach, now }: { reach: Reach; now: Instant }) {
  const { month, tasks, grids } = reach
  const name = monthName(month, now)
  return (
    <Screen
      title="发清单"
      actions={
        <>
          <ShareButton title={`${name}任务清单来了，${tasks} 项等支部认领`} path={routes.tasks(month)}>
            发到群里
          </ShareButton>
          <Button grow onTap={() => openMonth(month)}>
            看清单
          </Button>
        </>
      }
    >
      <Done title="发出去了" sub={`${grids} 个网格都看得到，${tasks} 项任务等支部认领`} />
    </Screen>
  )
}
