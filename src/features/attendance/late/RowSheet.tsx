import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { isDuty } from '../../../../types/domain/ids'
import type { Recorded } from './Correct'

interface RowSheetProps {
  readonly of: Recorded
  /** As the row said it. */
  readonly when: string
  readonly onClose: () => void
}

/** What can be done with one time of service: look at its task, or ask for other times. */
export function RowSheet({ of, when, onClose }: RowSheetProps) {
  const { shiftId } = of
  const to = (url: string) => {
    onClose()
    go(url)
  }
  return (
    <Sheet title={of.title} sub={when} onClose={onClose}>
      <View className="amendment-sheet">
        {isDuty(shiftId) ? null : (
          <Button kind="line" block onTap={() => to(routes.task(shiftId))}>
            看这项任务
          </Button>
        )}
        <Button kind="line" block onTap={() => to(routes.correct(of))}>
          时间不对，请求更正
        </Button>
      </View>
    </Sheet>
  )
}
