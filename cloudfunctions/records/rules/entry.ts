import { ENTRY_WORKING_DAYS } from '../../../types/domain/records'
import { DAY, dayOf, type DayText, type Instant, monthOf, startOfDay } from '../../../types/domain/time'
import type { ServiceRecordDoc } from '../../../types/documents/records'

/** A service as whoever accepted it knows it; the rest of its record follows from that. */
export type Served = Pick<
  ServiceRecordDoc,
  | '_id'
  | 'personId'
  | 'name'
  | 'source'
  | 'kind'
  | 'title'
  | 'content'
  | 'place'
  | 'startsAt'
  | 'endsAt'
  | 'minutes'
  | 'organiserId'
  | 'organiserName'
  | 'inChargeId'
  | 'inChargeName'
  | 'rating'
>

/**
 * The last moment at which a service is entered in time: the end of the tenth working day after the day it ended on.
 * @param isWorkday the calendar, with its holidays and the Saturdays that are worked for them
 */
export function enterBy(endedAt: Instant, isWorkday: (day: DayText) => boolean): Instant {
  let day = startOfDay(dayOf(endedAt))
  for (let left = ENTRY_WORKING_DAYS; left > 0;) {
    day += DAY
    if (isWorkday(dayOf(day))) left -= 1
  }
  return day + DAY
}

/** The record of a service that is entered now. */
export const entryOf = (served: Served, now: Instant, isWorkday: (day: DayText) => boolean): ServiceRecordDoc => ({
  ...served,
  month: monthOf(served.startsAt.getTime()),
  enteredAt: new Date(now),
  late: now >= enterBy(served.endsAt.getTime(), isWorkday),
  correctedAt: null,
  corrections: [],
})
