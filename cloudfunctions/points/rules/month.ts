import {
  DAY,
  type DayText,
  dayOf,
  type Instant,
  nextMonth,
  startOfDay,
  startOfMonth,
  type YearMonth,
} from '../../../types/domain/time'

/** Redemptions of one merchant on one UTC+8 day. Points are signed, as posted. */
export interface DaySum {
  readonly day: DayText
  readonly times: number
  readonly points: number
}

interface Sum {
  readonly times: number
  readonly points: number
}

/** The days of today. */
export function today(now: Instant): { from: Date; before: Date } {
  const from = startOfDay(dayOf(now))
  return { from: new Date(from), before: new Date(from + DAY) }
}

/** From the first day that a month's statement or today needs to the last; UTC+8 has no summer time, so days are 24 hours. */
export function statementSpan(month: YearMonth, now: Instant): { from: Date; before: Date; days: number } {
  const { from, before } = today(now)
  const first = Math.min(startOfMonth(month), from.getTime())
  const end = Math.max(startOfMonth(nextMonth(month)), before.getTime())
  return { from: new Date(first), before: new Date(end), days: (end - first) / DAY }
}

const sum = (rows: readonly DaySum[]): Sum => ({
  times: rows.reduce((times, row) => times + row.times, 0),
  // 0 - n, not -n: nothing taken is 0, never -0.
  points: rows.reduce((points, row) => points - row.points, 0),
})

/** What a merchant took in a month and today: positive points. */
export const statement = (rows: readonly DaySum[], month: YearMonth, now: Instant): { today: Sum; month: Sum } => ({
  today: sum(rows.filter(({ day }) => day === dayOf(now))),
  month: sum(rows.filter(({ day }) => day.startsWith(`${month}-`))),
})
