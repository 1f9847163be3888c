import { dayInWords } from '@/lib/when'
import { Choice } from '@/ui/Choice'
import { View } from '@tarojs/components'
import {
  DAY,
  dayOf,
  type DayText,
  type Instant,
  monthOf,
  startOfDay,
  startOfMonth,
  type YearMonth,
} from '../../../../types/domain/time'

interface DayChipsProps {
  readonly month: YearMonth
  readonly now: Instant
  readonly chosen: string
  readonly onPick: (day: string) => void
}

/** Most of what people are asked for is on a weekend: those that are left in the month, a tap each. */
export function DayChips({ month, now, chosen, onPick }: DayChipsProps) {
  const days = weekends(month, now)
  if (days.length === 0) return null
  return (
    <View className="field">
      <Choice
        label="常用的日子"
        options={days.map((day) => ({ value: day, text: dayInWords(startOfDay(day), now) }))}
        chosen={[chosen]}
        onTap={onPick}
      />
    </View>
  )
}

const SHOWN = 6

/** Saturdays and Sundays of the month from today on. */
function weekends(month: YearMonth, now: Instant): DayText[] {
  const days: DayText[] = []
  const from = Math.max(startOfMonth(month), startOfDay(dayOf(now)))
  for (let at = from; monthOf(at) === month && days.length < SHOWN; at += DAY) {
    // Noon in Zhoucun is the same day in UTC.
    if ([0, 6].includes(new Date(at + DAY / 2).getUTCDay())) days.push(dayOf(at))
  }
  return days
}
