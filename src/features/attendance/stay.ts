import { type Kept, windowOf } from '@/cloud/late/queue'
import type { ActiveHome } from '@/session/session'
import type { ValueOf } from '../../../types/contracts/all'
import type { ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'

export type Task = ValueOf<'tasks.getTask'>
type FoundShift = ValueOf<'attendance.findShifts'>['shifts'][number]

/** Where and what for, of a task or of a duty. */
export interface Where {
  readonly stationName: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** How I stand at a shift. */
export type Stay =
  | { readonly at: 'none' }
  /** `late`: the check-in was kept without network, and nobody has confirmed it yet. */
  | { readonly at: 'in'; readonly since: Instant; readonly late?: boolean }
  | { readonly at: 'out'; readonly until: Instant; readonly minutes?: number }

/**
 * My own stay, from the task's roster, or from the first screen for those who are in without a place on the task.
 * @param task undefined while it is not known, or when the task is not for me to see
 */
export function myStay(shiftId: ShiftId, task: Task | undefined, me: ActiveHome | undefined): Stay {
  const attended = task?.roster.find(({ personId }) => personId === me?.personId)?.attendance
  if (attended?.state === 'in') return { at: 'in', since: attended.checkedInAt }
  if (attended?.checkedOutAt) {
    return { at: 'out', until: attended.checkedOutAt, minutes: attended.minutes ?? 0 }
  }
  const open = me?.openStay
  return open?.shiftId === shiftId ? { at: 'in', since: open.checkedInAt } : { at: 'none' }
}

/** My own stay, as the shift's own list tells it. */
export function stayOf({ state, checkedInAt, checkedOutAt, minutes }: NonNullable<FoundShift['mine']>): Stay {
  if (state === 'in' || checkedOutAt === null) return { at: 'in', since: checkedInAt }
  return { at: 'out', until: checkedOutAt, minutes: minutes ?? 0 }
}

/** The same with what this phone keeps: without network, or before anybody has confirmed it, nobody else knows. */
export function stayWithKept(known: Stay, kept: readonly Kept[]): Stay {
  if (known.at !== 'none') return known
  const came = kept.find(({ direction, state }) => direction === 'in' && state !== 'trying' && state !== 'refused')
  return came ? { at: 'in', since: windowOf(came.code), late: came.state !== 'live' } : known
}
