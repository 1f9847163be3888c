import { ESCALATION_MINUTES, minutesSince } from '../../../types/domain/muster'
import type { Instant } from '../../../types/domain/time'

/** How many steps are due by now: 1 remind whoever has said nothing, 2 tell the secretary, 3 tell the street. */
export const stageDue = (at: Instant, now: Instant): number =>
  ESCALATION_MINUTES.filter((minutes) => minutesSince(at, now) >= minutes).length
