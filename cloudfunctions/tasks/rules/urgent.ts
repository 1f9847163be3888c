import type { CommunityCode, GridCode } from '../../../types/domain/ids'
import { FIRST_URGENT, MAX_URGENT_A_MONTH } from '../../../types/domain/tasks'
import { type Instant, monthOf } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { whyNotPublish } from './publish'

interface Urgent {
  readonly communityId: CommunityCode
  readonly gridIds: readonly GridCode[]
  readonly claimUntil: Instant
  readonly task: { readonly stationId: string; readonly startsAt: Instant; readonly endsAt: Instant }
}

/**
 * May this task be added now? It must be fit for a list of the month in which it begins, and the month may hold some only: what is
 * always urgent never is.
 * @param present the month's urgent tasks; those taken back make room
 */
export function whyNotAdd(urgent: Urgent, present: readonly Pick<TaskDoc, 'state'>[], now: Instant) {
  const { task, ...list } = urgent
  const unfit = whyNotPublish({ ...list, month: monthOf(task.startsAt), tasks: [task] }, now)
  if (unfit) return unfit
  const standing = present.filter(({ state }) => state !== 'withdrawn')
  const full = standing.length >= MAX_URGENT_A_MONTH || present.length >= 2 * MAX_URGENT_A_MONTH
  return full ? 'urgentFull' : null
}

/** The number of the next urgent task: the first that no task of the month has had. */
export const nextUrgent = (present: readonly Pick<TaskDoc, '_id'>[]): number =>
  Math.max(FIRST_URGENT - 1, ...present.map(({ _id }) => Number(_id.slice(-2)))) + 1
