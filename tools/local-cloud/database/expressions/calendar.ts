const DAY_MS = 86_400_000

const startOfYear = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1)

export const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - startOfYear(date.getUTCFullYear())) / DAY_MS) + 1

/** Weeks begin on Sundays; the days before the first Sunday are in week 0. */
export const weekOfYear = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

export const isoWeekday = (date: Date): number => date.getUTCDay() || 7

/** The Thursday of the week, which says to which year ISO 8601 counts it. */
const thursday = (date: Date): Date => new Date(date.getTime() + (4 - isoWeekday(date)) * DAY_MS)

export const isoWeekYear = (date: Date): number => thursday(date).getUTCFullYear()
export const isoWeek = (date: Date): number => Math.ceil(dayOfYear(thursday(date)) / 7)

/** The first day of an ISO year: the Monday of the week that holds the 4th of January. */
export const startOfIsoYear = (year: number): number => {
  const fourth = new Date(startOfYear(year) + 3 * DAY_MS)
  return fourth.getTime() - (isoWeekday(fourth) - 1) * DAY_MS
}
