import * as z from 'zod'
import { MAX_TASKS_A_LIST, TASK_KINDS, TASK_LETTERS } from '../../domain/tasks'
import { contract, type Contracts, EVERYONE_THERE } from '../contract'
import * as f from '../fields'
import { draftOfList, SAMPLE_DRAFT } from './draft'
import { ofTask, places, SAMPLE_REQUEST, SAMPLE_TASK as SAMPLE_TASK_ID, taskRow } from './shared'

const contact = z.strictObject({
  name: f.shortText(TASK_LETTERS.name),
  phone: z.string().regex(/^(\d{7,12})?$/),
  address: z.union([f.shortText(TASK_LETTERS.address), z.literal('')]),
})

/** One row of a demand list, 任务需求. */
const demand = z.strictObject({
  title: f.shortText(TASK_LETTERS.title),
  kind: z.enum(TASK_KINDS),
  place: f.shortText(TASK_LETTERS.place),
  stationId: f.stationId,
  /** As the publisher picked it from the community's stations: shown to people, never used to decide. */
  stationName: f.shortText(30),
  startsAt: f.instant,
  endsAt: f.instant,
  places,
  toBring: f.shortText(TASK_LETTERS.toBring).optional(),
  /** What is done there, in words. */
  content: f.shortText(TASK_LETTERS.content).optional(),
  /** Whom to ask for: read by the people on the task only. */
  contact: contact.optional(),
})

/** A month's list without its place and month. */
const list = {
  gridIds: z.array(f.gridCode).min(1).max(40),
  claimUntil: f.instant,
  /** How many places one branch may claim on this list; as many as there are when left out. */
  placesPerBranch: z.int().min(1).max(300).optional(),
  tasks: z.array(demand).min(1).max(MAX_TASKS_A_LIST),
}

/** What stands in one line of the month's overview, in places: wanted, claimed or taken, done, and still open. */
const figures = { tasks: f.count, wanted: f.count, claimed: f.count, done: f.count, open: f.count }

const byCommunity = {
  who: {
    roles: { community: 'covers' },
    over: (input: { communityId: z.output<typeof f.communityCode> }) => input.communityId,
  },
} as const
const overseers = {
  who: {
    roles: { district: 'covers', street: 'covers', community: 'covers' },
    over: (input: { scope: z.output<typeof f.divisionCode> }) => input.scope,
  },
} as const
const overseen = z.union([z.literal('370306'), f.streetCode, f.communityCode])

const SAMPLE_TASK = {
  title: '陪 3 位老人去复查',
  kind: 'specialCare',
  place: '区医院门诊楼',
  stationId: 's370306003001-01',
  stationName: '凤鸣社区党群服务站点',
  startsAt: 1_795_600_000_000,
  endsAt: 1_795_610_000_000,
  places: 4,
} as const
const SAMPLE_LIST = { gridIds: ['370306003001001'], claimUntil: 1_795_500_000_000, tasks: [SAMPLE_TASK] }
const SAMPLE_PLACE = { communityId: '370306003001', month: '2026-11' } as const

/** The month as a community publishes it and everybody reads it. */
export const month = {
  /** Mechanism 14: a community publishes this month's demand list to its grids. One list a community and month. */
  publishList: contract({
    ...byCommunity,
    input: z.strictObject({ communityId: f.communityCode, month: f.yearMonth, ...list, requestId: f.requestId }),
    output: z.strictObject({ taskIds: z.array(f.taskId) }),
    refusals: ['listPublished', 'gridOutside', 'timeWrong', 'wordsRisky', 'requestReused', 'busy'],
    sample: { ...SAMPLE_PLACE, ...SAMPLE_LIST, requestId: SAMPLE_REQUEST },
  }),

  /**
   * The list as it stands under somebody's pen, right or wrong; and the day on which it shall go out by itself, with the list it
   * shall be then. `seen` is the version that this device knows (0: none yet).
   */
  saveDraft: contract({
    ...byCommunity,
    input: z.strictObject({
      communityId: f.communityCode,
      month: f.yearMonth,
      seen: f.count,
      draft: draftOfList,
      schedule: z.strictObject({ at: f.instant, list: z.strictObject(list) }).nullable(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ version: f.count }),
    refusals: ['listPublished', 'draftChanged', 'gridOutside', 'timeWrong', 'wordsRisky', 'requestReused', 'busy'],
    sample: { ...SAMPLE_PLACE, seen: 0, draft: SAMPLE_DRAFT, schedule: null, requestId: SAMPLE_REQUEST },
  }),

  /** What to go on with: the draft, whether the month has its list, and last month's rows on this month's days. */
  getDraft: contract({
    ...byCommunity,
    input: z.strictObject({ communityId: f.communityCode, month: f.yearMonth }),
    output: z.strictObject({
      draft: z
        .strictObject({
          version: f.count,
          savedAt: f.instant,
          /** The caller saved it last, and no colleague. */
          mine: z.boolean(),
          content: draftOfList,
          publishAt: f.instant.nullable(),
          /** Why it did not go out on its day. */
          refused: f.refusalCode.nullable(),
        })
        .nullable(),
      /** How many tasks this month's list has; null when there is none. */
      published: f.count.nullable(),
      last: draftOfList.shape.tasks,
    }),
    refusals: [],
    sample: SAMPLE_PLACE,
  }),

  /** One task at short notice, beside the month's list or before it; it is in the month in which it begins. */
  addUrgent: contract({
    ...byCommunity,
    input: z.strictObject({
      communityId: f.communityCode,
      gridIds: list.gridIds,
      claimUntil: f.instant,
      task: demand,
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: ['gridOutside', 'timeWrong', 'urgentFull', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      communityId: SAMPLE_PLACE.communityId,
      gridIds: SAMPLE_LIST.gridIds,
      claimUntil: SAMPLE_LIST.claimUntil,
      task: SAMPLE_TASK,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The community takes a task back, with its reason; whoever is on it is told. Not once somebody has signed in. */
  withdraw: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({ taskId: f.taskId, reason: f.shortText(TASK_LETTERS.reason), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId, told: f.count }),
    refusals: ['notFound', 'taskClosed', 'peopleSignedIn', 'wordsRisky', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK_ID, reason: '天气不好，改到下个月', requestId: SAMPLE_REQUEST },
  }),

  /**
   * The community changes what it asked for; branches and people stay on it and are told when it touches them. Not once it is over, and
   * its time not once somebody has signed in. It stays within its month; no place that somebody has is taken away.
   */
  revise: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({
      taskId: f.taskId,
      startsAt: f.instant,
      endsAt: f.instant,
      place: f.shortText(TASK_LETTERS.place),
      places,
      toBring: f.shortText(TASK_LETTERS.toBring).nullable(),
      content: f.shortText(TASK_LETTERS.content).nullable(),
      requestId: f.requestId,
    }),
    /** `told`: people and branches. */
    output: z.strictObject({ taskId: f.taskId, told: f.count }),
    refusals: [
      'notFound',
      'taskClosed',
      'taskOver',
      'peopleSignedIn',
      'timeWrong',
      'placesGiven',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      taskId: SAMPLE_TASK_ID,
      startsAt: SAMPLE_TASK.startsAt,
      endsAt: SAMPLE_TASK.endsAt,
      place: '区中医院门诊楼',
      places: 6,
      toBring: '身份证',
      content: null,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** A month's tasks that reach a grid or a community, soonest first: one page of at most MAX_TASKS_A_MONTH. */
  listTasks: contract({
    who: { roles: EVERYONE_THERE, over: (input) => input.scope },
    input: z.strictObject({ scope: z.union([f.gridCode, f.communityCode]), month: f.yearMonth }),
    output: z.strictObject({ tasks: z.array(taskRow) }),
    refusals: [],
    sample: { scope: '370306003001001', month: '2026-11' },
  }),

  /**
   * What a card in a chat shows to somebody who is not registered yet: how much a grid still wants this month.
   * Kinds, days and numbers; no titles, no places, no people.
   */
  monthFace: contract({
    who: { anyone: true },
    input: z.strictObject({ gridId: f.gridCode, month: f.yearMonth }),
    output: z.strictObject({
      gridName: z.string(),
      communityName: z.string(),
      now: f.instant,
      open: z.array(
        z.strictObject({ kind: z.enum(TASK_KINDS), startsAt: f.instant, endsAt: f.instant, placesLeft: f.count }),
      ),
    }),
    refusals: ['notFound'],
    sample: { gridId: '370306003001001', month: '2026-11' },
  }),

  /** The month in numbers: a community by its grids, a street and the district by their communities. */
  monthOverview: contract({
    ...overseers,
    input: z.strictObject({ scope: overseen, month: f.yearMonth }),
    output: z.strictObject({
      total: z.strictObject(figures),
      rows: z.array(
        z.strictObject({
          /** A grid, an off-grid branch, or a community. */
          id: z.union([f.gridCode, f.communityCode, f.branchId]),
          name: z.string(),
          /** Of a community, its street; of a grid, empty. */
          within: z.string(),
          ...figures,
        }),
      ),
    }),
    refusals: [],
    sample: { scope: '370306003001', month: '2026-11' },
  }),

  /** The same as a workbook, with a sheet of the grids and one of every task: no person is in it. */
  exportMonth: contract({
    ...overseers,
    input: z.strictObject({ scope: overseen, month: f.yearMonth }),
    output: f.file,
    refusals: [],
    sample: { scope: '370306003001', month: '2026-11' },
  }),
} satisfies Contracts
