import * as z from 'zod'
import { MAX_PLACES_A_TASK, PLACE_SOURCES } from '../../domain/tasks'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { helpers, places, SAMPLE_BRANCH, SAMPLE_REQUEST, SAMPLE_TASK, secretaryOf } from './shared'

/** How places find branches and people. */
export const claiming = {
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
} satisfies Contracts
