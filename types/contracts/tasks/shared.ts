import * as z from 'zod'
import { communityOfTask, gridOfBranch } from '../../domain/ids'
import { MAX_PLACES_A_TASK, PLACE_SOURCES, TASK_KINDS } from '../../domain/tasks'
import * as f from '../fields'

export const places = z.int().min(1).max(MAX_PLACES_A_TASK)

/** A task as a list shows it, with what the caller may do. */
export const taskRow = z.strictObject({
  id: f.taskId,
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  state: z.enum(['open', 'accepting', 'accepted', 'withdrawn']),
  startsAt: f.instant,
  endsAt: f.instant,
  claimUntil: f.instant,
  places: f.count,
  /** Places that no branch has claimed and no person has taken. */
  placesLeft: f.count,
  /** People on the task, whoever sent them. */
  people: f.count,
  /** The caller's own branch on this task. */
  branch: z.strictObject({ places: f.count, placesLeft: f.count }).nullable(),
  otherBranches: f.count,
  /** The caller's own place. */
  mine: z.enum(['offered', 'coming']).nullable(),
  claimable: f.permit,
  joinable: f.permit,
  /** Where a place for the caller would come from; null when there is none. */
  joinFrom: z.enum(PLACE_SOURCES).nullable(),
})

export const ofTask = (input: { taskId: z.output<typeof f.taskId> }) => communityOfTask(input.taskId)
export const secretaryOf = {
  roles: { branchSecretary: 'covers' },
  over: (input: { branchId: z.output<typeof f.branchId> }) => gridOfBranch(input.branchId),
} as const
export const helpers = {
  roles: { cadre: 'within', volunteer: 'within', branchSecretary: 'within', gridWorker: 'within' },
  over: ofTask,
} as const

export const SAMPLE_TASK = 't370306003001-2611-01'
export const SAMPLE_BRANCH = 'b370306003001001'
export const SAMPLE_REQUEST = 'sample-request-0001'
