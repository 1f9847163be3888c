import type { YearMonth } from '../../../types/domain/time'

/** A month of somebody's service. */
export interface MonthSum {
  readonly month: YearMonth
  readonly minutes: number
  readonly times: number
}

const sum = (rows: readonly Omit<MonthSum, 'month'>[]) => ({
  minutes: rows.reduce((all, { minutes }) => all + minutes, 0),
  times: rows.reduce((all, { times }) => all + times, 0),
})

/** Totals of a life and of each year of it, the latest first; in minutes and times, so that nothing is rounded twice. */
export function yearsOf(months: readonly MonthSum[]) {
  const years = [...new Set(months.map(({ month }) => Number(month.slice(0, 4))))].sort((a, b) => b - a)
  return {
    totals: sum(months),
    years: years.map((year) => ({ year, ...sum(months.filter(({ month }) => Number(month.slice(0, 4)) === year)) })),
  }
}
