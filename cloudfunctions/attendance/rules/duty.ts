import { type Instant, DAY, MINUTE } from '../../../types/domain/time'

/** Twice as long as anybody may serve at a stretch: two people may share a duty, one after the other. */
const LONGEST_MINUTES = 1440
const FURTHEST_DAYS = 31

/** A duty begins before it ends, is not over, lasts a day at most and lies within a month. */
export function whyNotDuty({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, now: Instant) {
  const lasts = endsAt - startsAt
  const right = lasts > 0 && lasts <= LONGEST_MINUTES * MINUTE && endsAt > now && startsAt < now + FURTHEST_DAYS * DAY
  return right ? null : 'timeWrong'
}
