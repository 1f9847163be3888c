import { EARLY_MINUTES, LATE_MINUTES } from '../../../types/domain/attendance'
import type { AttendanceId, PersonId } from '../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { Award, TaskDoc } from '../../../types/documents/tasks'

/** One person's stay at the task's shift, as attendance counts it. */
export interface Stay {
  readonly personId: PersonId
  readonly attendanceId: AttendanceId
  readonly minutes: number | 'stillIn' | 'pending'
}

/** Where the acceptor sees it otherwise than it was measured, and who waits for another time. */
export interface Wish {
  readonly exceptions: readonly {
    readonly personId: PersonId
    readonly minutes?: number | undefined
    readonly why?: string | undefined
    readonly remark?: string | undefined
  }[]
  readonly later: readonly PersonId[]
}

/** Points that whole minutes of somebody's service will be posted as. */
export type PointsFor = (minutes: number, personId: PersonId) => number

/** What one acceptance adds: awards, none when all that is left to do is to close. */
export interface Part {
  readonly awards: readonly Award[]
  /** Somebody who served is left for later. */
  readonly more: boolean
}

export const AS_MEASURED: Wish = { exceptions: [], later: [] }

/** Nobody is given more than the shift is long, with the time in which its doors are open before and after. */
export const mostMinutes = ({ startsAt, endsAt }: Pick<TaskDoc, 'startsAt' | 'endsAt'>): number =>
  Math.floor((endsAt.getTime() - startsAt.getTime()) / MINUTE) + EARLY_MINUTES + LATE_MINUTES

/** What acceptance has fixed so far. */
const awardsOf = (task: TaskDoc): readonly Award[] => task.acceptance?.awards ?? []

/**
 * Finished work, 办结: who served how long, and what it earns. Only people with a place count, each by their one stay and once, whatever
 * part they are accepted in. Whose stay waits to be confirmed is left for later by itself.
 * @param pointsFor what will be posted for whole minutes of somebody's service
 * @returns the part, or why not, in the order of the checks below
 */
export function decideAcceptance(
  task: TaskDoc,
  stays: readonly Stay[],
  wish: Wish,
  now: Instant,
  pointsFor: PointsFor,
) {
  if (task.state === 'withdrawn') return 'taskClosed'
  const before = new Set(awardsOf(task).map(({ personId }) => personId))
  if (wish.exceptions.some(({ personId }) => before.has(personId))) return 'alreadyAccepted'
  const served = stays.filter(({ personId }) => task.personIds.includes(personId))
  if (served.length === 0) return now < task.startsAt.getTime() ? 'notStarted' : 'nobodyServed'
  const waiting = served.filter(({ personId }) => !before.has(personId))
  if (wish.exceptions.some(({ personId }) => !waiting.some((stay) => stay.personId === personId))) return 'notServed'
  const ready = waiting.filter(({ personId, minutes }) => minutes !== 'pending' && !wish.later.includes(personId))
  if (ready.some(({ minutes }) => minutes === 'stillIn')) return 'peopleStillIn'
  if (ready.length === 0 && waiting.length > 0) {
    return waiting.some(({ minutes }) => minutes === 'pending') ? 'staysPending' : 'nobodyServed'
  }
  const awards = awardAs(task, ready, wish, pointsFor)
  return typeof awards === 'string' ? awards : ({ awards, more: waiting.length > ready.length } satisfies Part)
}

/** Requests that began a part, in order: what a part is numbered by. */
export const partsBegun = ({ log }: Pick<TaskDoc, 'log'>) =>
  log.filter(({ act }) => act === 'accept').map(({ requestId }) => requestId)

/** Everybody as measured but the exceptions. */
function awardAs(task: TaskDoc, ready: readonly Stay[], wish: Wish, pointsFor: PointsFor) {
  const part = partsBegun(task).length
  const awards: Award[] = []
  for (const { personId, attendanceId, minutes: measured } of ready) {
    if (typeof measured !== 'number') continue
    const exception = wish.exceptions.find((one) => one.personId === personId)
    const minutes = exception?.minutes ?? measured
    if (minutes > Math.max(mostMinutes(task), measured)) return 'minutesTooMany'
    if (minutes !== measured && !exception?.why) return 'reasonNeeded'
    awards.push({
      personId,
      attendanceId,
      part,
      minutes,
      points: pointsFor(minutes, personId),
      measured,
      why: minutes === measured ? null : (exception?.why ?? null),
      remark: exception?.remark ?? null,
    })
  }
  return awards
}

/** What the acceptor could do at once: whoever is still there, or waits to be confirmed, is left for later. */
export const readyNow = (stays: readonly Stay[]): Wish => {
  const ready = stays.some(({ minutes }) => typeof minutes === 'number')
  return {
    exceptions: [],
    later: ready ? stays.filter(({ minutes }) => minutes === 'stillIn').map(({ personId }) => personId) : [],
  }
}

/** May the work be sent back to those who did it? Once they have begun, and until it is accepted; once until they answer. */
export function whyNotSendBack(task: TaskDoc, now: Instant) {
  if (task.state !== 'open') return 'taskClosed'
  if (now < task.startsAt.getTime()) return 'notStarted'
  if (task.personIds.length === 0) return 'nobodyServed'
  return task.sentBack ? 'alreadySentBack' : null
}
