/** Milliseconds since 1970 in UTC: how a moment crosses the wire. In the database it is a Date. */
export type Instant = number
/** `2026-11`, in UTC+8, whatever the clock of the machine says. */
export type YearMonth = `${number}-${number}`
/** `2026-11-24`, in UTC+8. */
export type DayText = `${number}-${number}-${number}`

export const MINUTE = 60_000
export const DAY = 86_400_000
const CHINA_OFFSET = 8 * 60 * MINUTE

/** The calendar of Zhoucun is UTC+8 without summer time, so shifting and reading UTC fields is exact. */
const inChina = (at: Instant): string => new Date(at + CHINA_OFFSET).toISOString()

export const monthOf = (at: Instant): YearMonth => inChina(at).slice(0, 7) as YearMonth
export const dayOf = (at: Instant): DayText => inChina(at).slice(0, 10) as DayText
/** `19:00`, 24 hours, UTC+8. */
export const clockOf = (at: Instant): string => inChina(at).slice(11, 16)
/** `11 月 25 日 08:00`: a moment as a notice says it. */
export function momentText(at: Instant): string {
  const [, month, day] = dayOf(at).split('-').map(Number)
  return `${month} 月 ${day} 日 ${clockOf(at)}`
}

/** First moment of a UTC+8 day, or of a month when the day is left out. */
export const startOfDay = (day: DayText): Instant => Date.parse(`${day}T00:00:00+08:00`)
export const startOfMonth = (month: YearMonth): Instant => Date.parse(`${month}-01T00:00:00+08:00`)
export const nextMonth = (month: YearMonth): YearMonth => monthOf(startOfMonth(month) + 32 * DAY)
