import * as z from 'zod'
import { communityOfTask, gridOfBranch } from '../../domain/ids'
import { MAX_PLACES_A_TASK, MAX_TASKS_A_LIST, PLACE_SOURCES, TASK_KINDS } from '../../domain/tasks'
import { EVERYONE_THERE } from '../contract'
import * as f from '../fields'

export const places = z.int().min(1).max(MAX_PLACES_A_TASK)
/** How many places of one list a branch may claim. */
export const limit = z
  .int()
  .min(1)
  .max(MAX_TASKS_A_LIST * MAX_PLACES_A_TASK)

/** A task as a list shows it, with what the caller may do. */
export const taskRow = z.strictObject({
  id: f.taskId,
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  /** Added at short notice, beside the month's list. */
  urgent: z.boolean(),
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
  /** How many places of this list a branch may claim, and how many the caller's has; null: as many as there are. */
  limit: z.strictObject({ places: limit, claimed: f.count }).nullable(),
  /** How many branches wait for places. */
  standby: f.count,
  /** The caller's branch in that line: its turn, counted from 1, and how many places it asked for. */
  waiting: z.strictObject({ turn: f.count, places: f.count }).nullable(),
  /** Places that another branch offers to the caller's. */
  offeredToBranch: f.count,
  /** Sent back to those who served: the community waits for them, not they for the community. */
  returned: z.boolean(),
  /** The caller's own place. */
  mine: z.enum(['offered', 'coming']).nullable(),
  claimable: f.permit,
  /** May the caller's branch wait for places? */
  waitable: f.permit,
  joinable: f.permit,
  /** Where a place for the caller would come from; null when there is none. */
  joinFrom: z.enum(PLACE_SOURCES).nullable(),
})

const namedBranch = z.strictObject({ id: f.branchId, name: z.string() })

/** Another task of somebody's, as it is told where it may clash in time. */
export const onTask = z.strictObject({ taskId: f.taskId, title: z.string(), startsAt: f.instant, endsAt: f.instant })

/** What stands around one task's places: who waits, who hands over, and what the caller has at that time. */
export const around = {
  /** Branches that wait for places, the first to ask first. */
  line: z.array(z.strictObject({ ...namedBranch.shape, places: f.count })),
  /** Places offered from one branch to another, where the caller leads either. */
  handovers: z.array(z.strictObject({ from: namedBranch, to: namedBranch, places: f.count })),
  /** Why branches gave places back: for those who arrange people here. */
  releases: z.array(z.strictObject({ name: z.string(), places: f.count, reason: z.string(), at: f.instant })),
  handable: f.permit,
  /** Whom the caller's branch could hand its empty places to. */
  takers: z.array(namedBranch),
  /** The caller's other task at that time; told before they take a place. */
  clash: onTask.nullable(),
}

export const ofTask = (input: { taskId: z.output<typeof f.taskId> }) => communityOfTask(input.taskId)
export const secretaryOf = {
  roles: { branchSecretary: 'covers' },
  over: (input: { branchId: z.output<typeof f.branchId> }) => gridOfBranch(input.branchId),
} as const
/** Everybody who lives or works where a task is. */
export const thereabouts = { roles: EVERYONE_THERE, over: ofTask } as const
/** Those who take places on tasks. */
export const helpers = {
  roles: { cadre: 'within', volunteer: 'within', branchSecretary: 'within', gridWorker: 'within' },
  over: ofTask,
} as const

export const SAMPLE_TASK = 't370306003001-2611-01'
export const SAMPLE_BRANCH = 'b370306003001001'
export const SAMPLE_REQUEST = 'sample-request-0001'
