import type { AttendanceId, PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { Award, TaskDoc } from '../../../types/documents/tasks'

/** One person's stay at the task's shift, as attendance counts it. */
export interface Stay {
  readonly personId: PersonId
  readonly attendanceId: AttendanceId
  readonly minutes: number | 'stillIn' | 'pending'
}

type Acceptance = readonly Award[] | 'notStarted' | 'peopleStillIn' | 'staysPending' | 'nobodyServed'

/**
 * Finished work, 办结: who served how long, and what it earns. Only people with a place count, each by their one stay.
 * @param pointsFor points for whole minutes, the award rule of `points`
 */
export function decideAcceptance(
  task: TaskDoc,
  stays: readonly Stay[],
  now: Instant,
  pointsFor: (minutes: number) => number,
): Acceptance {
  const served = stays.filter(({ personId }) => task.personIds.includes(personId))
  if (served.length === 0) return now < task.startsAt.getTime() ? 'notStarted' : 'nobodyServed'
  const awards: Award[] = []
  for (const { personId, attendanceId, minutes } of served) {
    if (minutes === 'stillIn') return 'peopleStillIn'
    if (minutes === 'pending') return 'staysPending'
    const points = pointsFor(minutes)
    awards.push({ personId, attendanceId, minutes, points, measured: minutes, why: null, remark: null })
  }
  return awards
}
