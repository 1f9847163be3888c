import * as z from 'zod'
import { MAX_TASKS_A_LIST, TASK_KINDS } from '../../domain/tasks'
import { contract, type Contracts, EVERYONE_THERE } from '../contract'
import * as f from '../fields'
import { places, SAMPLE_REQUEST, taskRow } from './shared'

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

/** The month as a community publishes it and everybody reads it. */
export const month = {
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
} satisfies Contracts
