import * as z from 'zod'
import { communityOfTask, gridOfBranch } from '../../domain/ids'
import { HANDOVER_DEEDS, MAX_PLACES_A_TASK, PLACE_SOURCES, RELEASE_REASONS } from '../../domain/tasks'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { limit, onTask, places, SAMPLE_BRANCH, SAMPLE_REQUEST, SAMPLE_TASK, secretaryOf } from './shared'

/** How places find branches and people. */
export const claiming = {
  /**
   * Mechanism 15: a branch takes n places, by its own choice; never oversold. `limit` is the list's limit a branch as the caller
   * saw it, left out where there is none: only then is it counted what the branch has.
   */
  claim: contract({
    who: secretaryOf,
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId,
      places,
      limit: limit.optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places }),
    refusals: [
      'notFound',
      'notForYourGrid',
      'taskClosed',
      'tasksPaused',
      'claimClosed',
      'alreadyClaimed',
      'placesTaken',
      'claimLimit',
      'limitChanged',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, places: 2, requestId: SAMPLE_REQUEST },
  }),

  /**
   * A branch gives empty places back, with a word why, until the task begins: all it claimed, or `back` of them. `places` is what
   * it saw that it has. Whoever waits moves up in the same moment; after the deadline the community is told.
   */
  release: contract({
    who: secretaryOf,
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId,
      places,
      back: places.optional(),
      reason: z.enum(RELEASE_REASONS),
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places }),
    refusals: ['notFound', 'taskClosed', 'taskStarted', 'notClaimed', 'peopleAssigned', 'requestReused', 'busy'],
    sample: {
      taskId: SAMPLE_TASK,
      branchId: SAMPLE_BRANCH,
      places: 2,
      reason: '人手不够',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** 候补: a branch asks for so many places if some come free; 0 asks no more. First come, first served. */
  standby: contract({
    who: secretaryOf,
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId,
      places: z.int().min(0).max(MAX_PLACES_A_TASK),
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, branchId: f.branchId, places: f.count }),
    refusals: [
      'notFound',
      'notForYourGrid',
      'taskClosed',
      'taskStarted',
      'alreadyClaimed',
      'alreadyInLine',
      'placesFree',
      'claimClosed',
      'notInLine',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, places: 2, requestId: SAMPLE_REQUEST },
  }),

  /** 转交: empty places go to another branch that says yes to them. `branchId` is the caller's, `other` the other end's. */
  handOver: contract({
    who: secretaryOf,
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId,
      deed: z.enum(HANDOVER_DEEDS),
      other: f.branchId,
      places,
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, deed: z.enum(HANDOVER_DEEDS) }),
    refusals: [
      'notFound',
      'ownBranch',
      'notForYourGrid',
      'branchUnled',
      'taskClosed',
      'taskStarted',
      'notClaimed',
      'alreadyOffered',
      'peopleAssigned',
      'notOffered',
      'claimLimit',
      'requestReused',
      'busy',
    ],
    sample: {
      taskId: SAMPLE_TASK,
      branchId: SAMPLE_BRANCH,
      deed: 'offer',
      other: 'b370306003001002',
      places: 2,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /**
   * Whom the branch can send (mechanisms 11, 15): a page of the grid's people, of an off-grid branch the community's, and those who help
   * there. With post, kind and occupation to choose by, how often they served lately, which is shown and never ordered by, and what
   * they have said yes to or been asked for, so that a clash in time is seen before. A search answers one page.
   */
  candidates: contract({
    who: secretaryOf,
    input: z.strictObject({
      branchId: f.branchId,
      kind: f.memberKind.optional(),
      occupation: f.occupation.optional(),
      postId: f.postId.optional(),
      search: f.shortText(20).optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          /** Null of those who come from another grid to help. */
          occupation: f.occupation.nullable(),
          unitName: z.string().nullable(),
          post: z.strictObject({ group: z.string(), name: z.string() }).nullable(),
          /** The grid that somebody comes from to help. */
          helpsFrom: z.string().nullable(),
          /** Tasks accepted with them in the last PAST_DAYS days. */
          served: f.count,
          /** Tasks that are not over, by start. */
          on: z.array(onTask.extend({ state: z.enum(['offered', 'coming']) })),
        }),
      ),
      /** Posts of the grid, to choose by; with the first page only. */
      posts: z.array(z.strictObject({ id: f.postId, group: z.string(), name: z.string() })),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { branchId: SAMPLE_BRANCH },
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

  /**
   * The branch, or the community, takes a place back: from whoever has not answered the branch, and once it has begun from whoever has not
   * come. It costs them nothing; somebody else can go. `branchId` is null for a place that no branch gave: the community's to free.
   */
  freePlace: contract({
    who: {
      roles: { branchSecretary: 'covers', community: 'covers' },
      over: (input) => (input.branchId ? gridOfBranch(input.branchId) : communityOfTask(input.taskId)),
    },
    input: z.strictObject({
      taskId: f.taskId,
      branchId: f.branchId.nullable(),
      personId: f.personId,
      requestId: f.requestId,
    }),
    output: z.strictObject({ taskId: f.taskId, personId: f.personId }),
    refusals: ['notFound', 'taskClosed', 'taskOver', 'notOurPlace', 'alreadyCame', 'saidYes', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, branchId: SAMPLE_BRANCH, personId: 'p00000001', requestId: SAMPLE_REQUEST },
  }),

  /**
   * A cadre or volunteer takes a free place, a place of the own branch, or says yes to the one offered. Who helps here from elsewhere has
   * no role here: they may answer what they were asked, and nothing else.
   */
  join: contract({
    who: { registered: true },
    input: z.strictObject({ taskId: f.taskId, source: z.enum(PLACE_SOURCES), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: [
      'notFound',
      'notForYourGrid',
      'taskClosed',
      'tasksPaused',
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
    who: { registered: true },
    input: z.strictObject({ taskId: f.taskId, from: f.branchId.nullable(), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: ['notFound', 'taskClosed', 'taskStarted', 'notOnTask', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, from: null, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
