import { DAY, dayOf, type Instant, startOfDay } from '../../../types/domain/time'

/** A day that ends at that moment, in at most six characters: 今天回, 还有 3 天, 过了 2 天. */
export function dueInWords(dueAt: Instant, now: Instant): string {
  const days = Math.round((startOfDay(dayOf(dueAt - 1)) - startOfDay(dayOf(now))) / DAY)
  if (days === 0) return '今天回'
  return days > 0 ? `还有 ${days} 天` : `过了 ${-days} 天`
}
