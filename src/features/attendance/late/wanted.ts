import { clockOf, DAY, dayOf, type Instant } from '../../../../types/domain/time'

/**
 * The moment of a time on the clock, on the day of another moment. Left as it was, it is that moment to the second.
 * @param was what is recorded; null when nothing is
 * @param day whose day is meant
 * @returns undefined while it is no time
 */
export function momentAt(text: string, was: Instant | null, day: Instant): Instant | undefined {
  if (was !== null && text === clockOf(was)) return was
  if (!/^\d{2}:\d{2}$/.test(text)) return undefined
  return Date.parse(`${dayOf(day)}T${text}:00+08:00`)
}

/** A stay over midnight ends on the next day. */
export const onOrAfter = (until: Instant, from: Instant): Instant => (until <= from ? until + DAY : until)
