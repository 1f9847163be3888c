import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { around, ofTask, SAMPLE_REQUEST, SAMPLE_TASK, taskRow } from './shared'

const taskPerson = z.strictObject({
  personId: f.personId,
  /** Masked unless the caller arranges people here. */
  name: z.string(),
  occupation: f.occupation.nullable(),
  branchId: f.branchId.nullable(),
  state: z.enum(['offered', 'coming']),
  /** May the caller, who leads the branch that sent them, take the place back? */
  freeable: f.permit,
  attendance: z
    .strictObject({
      state: f.attendanceState,
      checkedInAt: f.instant,
      checkedOutAt: f.instant.nullable(),
      /** As acceptance would count them now: to the planned end for whoever never signed out; null while that is ahead. */
      minutes: f.minutes.nullable(),
    })
    .nullable(),
})

/** One task, from its first place to its acceptance. */
export const doing = {
  /** One task with its people and what the caller may do: for everybody there, and for whoever is on it from elsewhere. */
  getTask: contract({
    who: { registered: true },
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
      ...around,
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

  /** The community accepts finished work; each person who served is awarded once, whoever accepts and however often. */
  accept: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({ taskId: f.taskId, requestId: f.requestId }),
    output: z.strictObject({
      taskId: f.taskId,
      awards: z.array(z.strictObject({ personId: f.personId, minutes: f.minutes, points: f.count })),
    }),
    refusals: ['notFound', 'notStarted', 'peopleStillIn', 'staysPending', 'nobodyServed', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
