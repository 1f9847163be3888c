import { clockOf, type Instant, momentText } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { fitsMonth } from './publish'

/** A published task as the community wants it now: all that can still be changed of it. */
export interface Revision {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
  readonly places: number
  readonly toBring: string | null
  readonly content: string | null
}

const moves = (task: TaskDoc, to: Revision): boolean =>
  to.startsAt !== task.startsAt.getTime() || to.endsAt !== task.endsAt.getTime()

/**
 * May the community change the task so? What somebody has begun to give keeps its time, and nobody loses a place. While the last change
 * is still being told, another waits for it.
 * @param signedIn how many people have signed in at its shift
 * @returns why not, in this order, or null
 */
export function whyNotRevise(task: TaskDoc, to: Revision, signedIn: number, now: Instant) {
  if (task.state !== 'open') return 'taskClosed'
  if (now >= task.endsAt.getTime()) return 'taskOver'
  if (moves(task, to)) {
    if (signedIn > 0) return 'peopleSignedIn'
    if (!fitsMonth(to, task.month, now)) return 'timeWrong'
  }
  if (to.places < task.places - task.placesLeft) return 'placesGiven'
  return task.revised?.settled === false ? 'busy' : null
}

/** What those who are on the task must know of the change; empty when it does not touch them. */
export function revisionSaid(task: TaskDoc, to: Revision): string {
  const said = [
    moves(task, to) &&
      `时间改到 ${momentText(to.startsAt)} 到 ${clockOf(to.endsAt)}（原来 ${momentText(task.startsAt.getTime())}）`,
    to.place !== task.place && `地点改到${to.place}`,
    to.toBring !== task.toBring && (to.toBring ? '要带的东西有变' : '不用带东西了'),
  ]
  return said.filter(Boolean).join('，')
}

/** The task's fields after the change. Whoever may claim until it ends may do so until its new end. */
export function revised(task: TaskDoc, { startsAt, endsAt, ...rest }: Revision) {
  const until = task.claimUntil.getTime()
  const claimUntil = until === task.endsAt.getTime() ? endsAt : Math.min(until, endsAt)
  return {
    ...rest,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    claimUntil: new Date(claimUntil),
    placesLeft: task.placesLeft + rest.places - task.places,
    // People are reminded the day before it: of the new day once more.
    remindedAt: startsAt === task.startsAt.getTime() ? task.remindedAt : null,
  } satisfies Partial<TaskDoc>
}
