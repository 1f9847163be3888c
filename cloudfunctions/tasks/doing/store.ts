import type { CommunityCode, TaskId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { Evidence, TaskDoc } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import { type Db, is, path, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'

const openTask = (call: Call, id: TaskId) => ({
  _id: id,
  state: 'open' as const,
  [LOG_REQUEST]: is.not(call.request.id),
})

/** Adds a piece to those that were read, which bounds them; what was sent back has come in again by it. */
export const pushEvidence = (call: Call, { _id, evidence }: Pick<TaskDoc, '_id' | 'evidence'>, piece: Evidence) =>
  call.db.change(
    'tasks',
    { ...openTask(call, _id), evidence: is.exactly(evidence) },
    { evidence: to.push([piece]), sentBack: to.set(null), ...remember(call, 'addEvidence') },
  )

/** Says what is missing, once until an answer comes. */
export const setSentBack = (call: Call, id: TaskId, reason: string) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      sentBack: null,
      startsAt: is.below(new Date(call.now + 1)),
      [path('personIds', '0')]: is.above(''),
    },
    {
      sentBack: to.set({ by: call.account.personId, at: new Date(call.now), reason }),
      ...remember(call, 'sendBack'),
    },
  )

export const TASKS_A_PAGE = 20

/** A community's tasks that are over and not accepted, the oldest first, and one more to tell whether there is a next page. */
export const tasksToAccept = (
  db: Db,
  communityId: CommunityCode,
  now: Instant,
  after: readonly [Date, string] | undefined,
) =>
  db.find(
    'tasks',
    {
      communityId,
      state: is.oneOf(['open', 'accepting']),
      endsAt: is.below(new Date(now)),
      [path('personIds', '0')]: is.above(''),
    },
    {
      limit: TASKS_A_PAGE + 1,
      order: [
        ['endsAt', 'asc'],
        ['_id', 'asc'],
      ],
      fields: ['title', 'endsAt', 'personIds', 'acceptance', 'evidence', 'sentBack'],
      ...(after ? { after } : {}),
    },
  )
