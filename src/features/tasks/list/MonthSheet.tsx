import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { View } from '@tarojs/components'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import { monthName, monthsAround } from '../month'

interface MonthSheetProps {
  readonly month: YearMonth
  readonly now: Instant
  readonly onChoose: (month: YearMonth) => void
  readonly onClose: () => void
}

/** Which month to look at. */
export function MonthSheet({ month, now, onChoose, onClose }: MonthSheetProps) {
  const options = monthsAround(now).map((value) => ({ value, text: monthName(value, now) }))
  return (
    <Sheet title="看哪个月？" onClose={onClose}>
      <View className="sheet-answers">
        <Choice label="月份" options={options} chosen={[month]} onTap={onChoose} />
      </View>
    </Sheet>
  )
}
