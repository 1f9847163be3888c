import type { EarnedDays, Lots } from '../../../types/documents/points'
import { DAY, dayOf, type DayText, type Instant } from '../../../types/domain/time'

/** A stay that is accepted later than this after its day no longer shares that day's cap with others. */
const DAYS_REMEMBERED = 92

const sorted = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

/** 2026: the year of a moment, UTC+8. */
export const yearOf = (at: Instant): string => dayOf(at).slice(0, 4)

/** Puts points into years. */
export const addLots = (lots: Lots, more: Lots): Lots => {
  const sums = { ...lots }
  for (const [year, points] of Object.entries(more)) sums[year] = (sums[year] ?? 0) + points
  return Object.fromEntries(sorted(sums))
}

/**
 * Takes points out, the oldest first: what lapses soonest is used soonest.
 * @param first a year that is taken before all others
 * @returns what is left, and what was taken from which year; never more than there is
 */
export function takeLots(lots: Lots, points: number, first?: string): { left: Lots; taken: Lots } {
  const order = sorted(lots).sort(([a], [b]) => Number(b === first) - Number(a === first))
  let wanted = points
  const left: Record<string, number> = {}
  const taken: Record<string, number> = {}
  for (const [year, held] of order) {
    const part = Math.min(held, wanted)
    wanted -= part
    if (part > 0) taken[year] = part
    if (held > part) left[year] = held - part
  }
  return { left: Object.fromEntries(sorted(left)), taken }
}

/** What is remembered of earned days after one more posting. @param points signed; an award's, or what is taken back of one */
export function rememberDay(earned: EarnedDays, at: Instant, day: DayText | null, points: number): EarnedDays {
  const since = dayOf(at - DAYS_REMEMBERED * DAY)
  const days: Record<string, number> = { ...earned }
  if (day !== null) days[day] = Math.max(0, (days[day] ?? 0) + points)
  return Object.fromEntries(sorted(days).filter(([of, sum]) => of >= since && sum > 0))
}

/** Points earned so far for a day of service and for its month. */
export const earnedSoFar = (earned: EarnedDays, day: DayText): { day: number; month: number } => ({
  day: earned[day] ?? 0,
  month: Object.entries(earned).reduce((sum, [of, points]) => (of.startsWith(day.slice(0, 7)) ? sum + points : sum), 0),
})
