import { useNow } from '@/session/now'
import { lastMonth } from '../../../types/domain/alliance'
import { monthOf, type YearMonth } from '../../../types/domain/time'
import { monthName } from './words'

/** This month and the two before it, as parts to choose from, the latest first. @param skip so many of them */
export function useMonths(skip = 0): readonly { readonly value: YearMonth; readonly text: string }[] {
  const first = monthOf(useNow())
  const second = lastMonth(first)
  const third = lastMonth(second)
  return [first, second, third, lastMonth(third)]
    .slice(skip, skip + 3)
    .map((value) => ({ value, text: monthName(value) }))
}
