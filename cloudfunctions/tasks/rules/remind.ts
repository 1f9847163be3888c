import { DAY, type Instant, MINUTE } from '../../../types/domain/time'

/** Older than this is for the month's overview to show; reminding longer would only be noise. */
const REMIND_DAYS = 60
const MINUTES_A_DAY = DAY / MINUTE
const SLICE = (REMIND_DAYS * DAY) / MINUTES_A_DAY

/**
 * Which stretch of the last 60 days a firing looks at: an hour of them each minute of the day, all of them within a day.
 * Nothing has to be remembered between firings; one that is left out is made up for the next day.
 */
export function sliceAt(now: Instant): { readonly from: Instant; readonly before: Instant } {
  const minute = Math.floor((now % DAY) / MINUTE)
  const midnight = now - (now % DAY)
  const before = midnight + DAY - minute * SLICE
  return { from: before - SLICE, before }
}

/** Counts the weeks, Monday to Sunday by UTC: what a weekly reminder is named after. */
export const weekOf = (now: Instant): number => Math.floor((now / DAY + 3) / 7)
