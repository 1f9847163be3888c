import * as z from 'zod'
import { communityOfTask, gridOfBranch } from '../domain/ids'
import { MAX_PLACES_A_TASK, MAX_TASKS_A_LIST, PLACE_SOURCES, TASK_KINDS } from '../domain/tasks'
import { contract, type Contracts, EVERYONE_THERE } from './contract'
import * as f from './fields'

const places = z.int().min(1).max(MAX_PLACES_A_TASK)

/** One row of a demand list, 任务需求. */
const demand = z.strictObject({
  title: f.shortText(30),
  kind: z.enum(TASK_KINDS),
  place: f.shortText(40),
  stationId: f.stationId,
  /** As the publisher picked it from the community's stations: shown to people, never used to decide. */
  stationName: f.shortText(30),
  startsAt: f.instant,
  endsAt: f.instant,
  places,
  toBring: f.shortText(60).optional(),
})

/** A task as a list shows it, with what the caller may do. */
const taskRow = z.strictObject({
  id: f.taskId,
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  state: z.enum(['open', 'accepting', 'accepted']),
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

const taskPerson = z.strictObject({
  personId: f.personId,
  /** Masked unless the caller arranges people here. */
  name: z.string(),
  occupation: f.occupation.nullable(),
  branchId: f.branchId.nullable(),
  state: z.enum(['offered', 'coming']),
  attendance: z
    .strictObject({
      state: z.enum(['in', 'out']),
      checkedInAt: f.instant,
      checkedOutAt: f.instant.nullable(),
      /** As acceptance would count them now: to the planned end for whoever never signed out; null while that is ahead. */
      minutes: f.minutes.nullable(),
    })
    .nullable(),
})

const ofTask = (input: { taskId: z.output<typeof f.taskId> }) => communityOfTask(input.taskId)
const secretaryOf = {
  roles: { branchSecretary: 'covers' },
  over: (input: { branchId: z.output<typeof f.branchId> }) => gridOfBranch(input.branchId),
} as const
const helpers = {
  roles: { cadre: 'within', volunteer: 'within', branchSecretary: 'within', gridWorker: 'within' },
  over: ofTask,
} as const

const SAMPLE_TASK = 't370306003001-2611-01'
const SAMPLE_BRANCH = 'b370306003001001'
const SAMPLE_REQUEST = 'sample-request-0001'

export const tasks = {
  /** Mechanism 14: a community publishes this month's demand list to its grids. One list a community and month. */
  publishList: contract({
    who: { roles: { community: 'covers' }, over: (input) => input.communityId },
    input: z.strictObject({
      communityId: f.communityCode,
      month: f.yearMonth,
      gridIds: z.array(f.gridCode).min(1).max(40),
      claimUntil: f.instant,
      tasks: z.array(demand).min(1).max(MAX_TASKS_A_LIST),
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskIds: z.array(f.taskId) }),
    refusals: ['listPublished', 'gridOutside', 'timeWrong', 'requestReused'],
    sample: {
      communityId: '370306003001',
      month: '2026-11',
      gridIds: ['370306003001001'],
      claimUntil: 1_795_500_000_000,
      tasks: [
        {
          title: '陪 3 位老人去复查',
          kind: 'specialCare',
          place: '区医院门诊楼',
          stationId: 's370306003001-01',
          stationName: '凤鸣社区党群服务站点',
          startsAt: 1_795_600_000_000,
          endsAt: 1_795_610_000_000,
          places: 4,
        },
      ],
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** A month's tasks that reach a grid or a community, soonest first: one list a month, so one page of at most MAX_TASKS_A_LIST. */
  listTasks: contract({
    who: { roles: EVERYONE_THERE, over: (input) => input.scope },
    input: z.strictObject({ scope: z.union([f.gridCode, f.communityCode]), month: f.yearMonth }),
    output: z.strictObject({ tasks: z.array(taskRow) }),
    refusals: [],
    sample: { scope: '370306003001001', month: '2026-11' },
  }),

  /** One task with its people and what the caller may do. */
  getTask: contract({
    who: { roles: EVERYONE_THERE, over: ofTask },
    input: z.strictObject({ taskId: f.taskId }),
    output: taskRow.extend({
      place: z.string(),
      toBring: z.string().nullable(),
      station: z.strictObject({ id: f.stationId, name: z.string() }),
      communityName: z.string(),
      branches: z.array(z.strictObject({ id: f.branchId, name: z.string(), places: f.count, placesLeft: f.count })),
      roster: z.array(taskPerson),
      /** The branch that `mine` came from; null for a free place. */
      mineFrom: f.branchId.nullable(),
      releasable: f.permit,
      assignable: f.permit,
      leavable: f.permit,
      acceptable: f.permit,
      /** May the caller open the station's screen for this task? */
      canShowCode: z.boolean(),
    }),
    refusals: ['notFound'],
    sample: { taskId: SAMPLE_TASK },
  }),

  /** Mechanism 15: a branch takes n places, by its own choice; never oversold. */
  claim: contract({
    who: secretaryOf,
    input: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places, requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places }),
    refusals: [
      'notFound',
      'notForYourGrid',
      'taskClosed',
      'claimClosed',
      'alreadyClaimed',
      'placesTaken',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, places: 2, requestId: SAMPLE_REQUEST },
  }),

  /** A branch gives back all it claimed, while none of its people is on it. `places` is what it saw. */
  release: contract({
    who: secretaryOf,
    input: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places, requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places }),
    refusals: ['notFound', 'taskClosed', 'taskStarted', 'notClaimed', 'peopleAssigned', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, places: 2, requestId: SAMPLE_REQUEST },
  }),

  /** Mechanism 15: the branch sends its people; all of them or none. */
  assign: contract({
    who: secretaryOf,
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId,
      personIds: z.array(f.personId).min(1).max(MAX_PLACES_A_TASK),
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, personIds: z.array(f.personId) }),
    refusals: [
      'notFound',
      'notInBranch',
      'taskClosed',
      'taskOver',
      'notClaimed',
      'alreadyOnTask',
      'branchFull',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, personIds: ['p00000001'], requestId: SAMPLE_REQUEST },
  }),

  /** A cadre or volunteer takes a free place, a place of the own branch, or says yes to the one offered. */
  join: contract({
    who: helpers,
    input: z.strictObject({ taskId: f.taskId, source: z.enum(PLACE_SOURCES), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: [
      'notFound',
      'notForYourGrid',
      'taskClosed',
      'taskOver',
      'alreadyOnTask',
      'notOnTask',
      'notClaimed',
      'branchFull',
      'placesTaken',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, source: 'free', requestId: SAMPLE_REQUEST },
  }),

  /** Giving a place back, or declining an offered one: no reason asked, no cost. `from` is the branch it came from. */
  leave: contract({
    who: helpers,
    input: z.strictObject({ taskId: f.taskId, from: f.branchId.nullable(), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: ['notFound', 'taskClosed', 'taskStarted', 'notOnTask', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, from: null, requestId: SAMPLE_REQUEST },
  }),

  /** The community accepts finished work; each person who served is awarded once, whoever accepts and however often. */
  accept: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({ taskId: f.taskId, requestId: f.requestId }),
    output: z.strictObject({
      taskId: f.taskId,
      awards: z.array(z.strictObject({ personId: f.personId, minutes: f.minutes, points: f.count })),
    }),
    refusals: ['notFound', 'notStarted', 'peopleStillIn', 'nobodyServed', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
