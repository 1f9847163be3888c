import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { DayText, Instant } from '../../types/domain/time'

dayjs.extend(utc)
/** The phone may be set to any zone; Zhoucun is UTC+8. */
const inChina = (at: Instant) => dayjs.utc(at).utcOffset(8)

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR = new Map([
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
])

/** `今天`, `明天`, `昨天`, `28 日 周六`, and with the month when it is another one. */
export function dayInWords(at: Instant, now: Instant): string {
  const day = inChina(at)
  const near = NEAR.get(day.startOf('day').diff(inChina(now).startOf('day'), 'day'))
  if (near) return near
  const date = `${day.date()} 日 ${WEEKDAYS[day.day()]}`
  return day.isSame(inChina(now), 'month') ? date : `${day.month() + 1} 月 ${date}`
}

/** `2026-11-24` → `2026 年 11 月 24 日`. */
export function dayInFull(day: DayText): string {
  const [year, month, date] = day.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}

/** `19:00`; spoken for elders: `晚上 7 点`, `早上 8 点半`. */
export function clockInWords(at: Instant, elder: boolean): string {
  const clock = inChina(at)
  if (!elder) return clock.format('HH:mm')
  const [hour, minute] = [clock.hour(), clock.minute()]
  const part =
    hour < 6 ? '凌晨' : hour < 9 ? '早上' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  const rest = minute === 0 ? '' : minute === 30 ? '半' : ` ${minute} 分`
  return `${part} ${hour > 12 ? hour - 12 : hour} 点${rest}`
}

/** `今天 19:00`; spoken, `今天晚上 7 点`. */
export const momentInWords = (at: Instant, now: Instant, elder = false): string =>
  `${dayInWords(at, now)}${elder ? '' : ' '}${clockInWords(at, elder)}`

/** Puts words together, with the space that stands between digits and letters: `今天 19:00 开始`, `最早 27 日`, `最早今天`. */
export const andThen = (words: string, more: string): string =>
  `${words}${/\d$/.test(words) === /^\d/.test(more) ? '' : ' '}${more}`

/** `28 日 周六 08:00 – 11:30`. */
export function spanInWords(from: Instant, until: Instant, now: Instant, elder = false): string {
  const end = inChina(from).isSame(inChina(until), 'day')
    ? clockInWords(until, elder)
    : momentInWords(until, now, elder)
  return `${momentInWords(from, now, elder)} – ${end}`
}

/** `3 小时 30 分`, `45 分`, `2 小时`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours && `${hours} 小时`, (rest || !hours) && `${rest} 分`].filter(Boolean).join(' ')
}

export { hoursOf } from '../../types/domain/records'

/** `11 月`. */
export const monthInWords = (at: Instant): string => `${inChina(at).month() + 1} 月`

/** `2023 年 2 月`. */
export const monthYearInWords = (at: Instant): string => `${inChina(at).year()} 年 ${monthInWords(at)}`

/** `2026 年 11 月 3 日`: for what happened long ago. */
export const dateInWords = (at: Instant): string => `${monthYearInWords(at)} ${inChina(at).date()} 日`

/** `1:42` to the second, rounded up, so that `0:00` means over. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
