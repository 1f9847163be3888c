import * as z from 'zod'
import { CONTACT_PURPOSES, EVIDENCE_WORDS_MAX, MAX_PICTURES, MAX_PLACES_A_TASK } from '../../domain/tasks'
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
      standing: f.standing,
      checkedInAt: f.instant,
      checkedOutAt: f.instant.nullable(),
      /** As acceptance would count them now: to the planned end for whoever never signed out; null while that is ahead, and while it waits to be confirmed. */
      minutes: f.minutes.nullable(),
    })
    .nullable(),
  /** What acceptance gave, once it is posted: seen by themselves and by those who arrange people here. */
  accepted: z
    .strictObject({ minutes: f.minutes, points: f.count, why: z.string().nullable(), remark: z.string().nullable() })
    .nullable(),
})

/** Whoever serves here, and whoever accepts it. */
const servesOrAccepts = {
  roles: { community: 'covers', branchSecretary: 'within', gridWorker: 'within', cadre: 'within', volunteer: 'within' },
  over: ofTask,
} as const

/** A remark of a sentence, on a person's service or on the work. */
const remark = f.shortText(60)
const personIds = z.array(f.personId).max(MAX_PLACES_A_TASK)

/** One task, from its first place to its acceptance. */
export const doing = {
  /** One task with its people and what the caller may do: for everybody there, and for whoever is on it from elsewhere. */
  getTask: contract({
    who: { registered: true },
    input: z.strictObject({ taskId: f.taskId }),
    output: taskRow.extend({
      place: z.string(),
      toBring: z.string().nullable(),
      content: z.string().nullable(),
      /** Taken back by the community, and why. */
      withdrawn: z.strictObject({ at: f.instant, reason: z.string() }).nullable(),
      /** What the community changed last, in words; null: nothing that touches those who are on it. */
      revised: z.strictObject({ at: f.instant, said: z.string() }).nullable(),
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
      /** Whom to ask for, masked, and whether the caller may see them whole now. Null when nobody was named. */
      contact: z
        .strictObject({ name: z.string(), phone: z.string(), address: z.string(), showable: f.permit })
        .nullable(),
      /** Sent back to those who served: what is missing, and since when. */
      sentBack: z.strictObject({ at: f.instant, reason: z.string() }).nullable(),
      sendable: f.permit,
      /** Words and pictures that came in: all of them for whoever accepts, else the caller's own. */
      evidence: f.count,
      evidenceAddable: f.permit,
      noteAddable: f.permit,
      /** How far acceptance has come; `due` is the last moment of the tenth working day after the end, told to whoever accepts. */
      acceptance: z.strictObject({
        due: f.instant.nullable(),
        at: f.instant.nullable(),
        rating: z.int().nullable(),
        remark: z.string().nullable(),
        /** The most minutes that one person can be given. */
        mostMinutes: f.minutes,
        /** Who signed in without a place, hours and no points; told to whoever accepts. */
        walkIns: z.array(
          z.strictObject({
            personId: f.personId,
            name: z.string(),
            /** Null while it is not known. */
            minutes: f.minutes.nullable(),
            standing: f.standing,
          }),
        ),
        /** Who was signed in or out by somebody else, and by whom; told to whoever accepts. */
        helped: z.array(
          z.strictObject({ personId: f.personId, in: z.string().nullable(), out: z.string().nullable() }),
        ),
      }),
    }),
    refusals: ['notFound'],
    sample: { taskId: SAMPLE_TASK },
  }),

  /** Whom to ask for and where, whole: for those on the task and those who arrange it, while it is under way, on record. */
  contact: contract({
    who: servesOrAccepts,
    input: z.strictObject({ taskId: f.taskId, purpose: z.enum(CONTACT_PURPOSES), requestId: f.requestId }),
    output: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }),
    refusals: ['notFound', 'taskClosed', 'notOnTask', 'contactClosed', 'nothingThere', 'requestReused', 'busy'],
    sample: { taskId: SAMPLE_TASK, purpose: 'contact', requestId: SAMPLE_REQUEST },
  }),

  /**
   * Optional words and pictures of what was done, from those who served and the branches that sent them. What was sent back is handed in
   * again by it. `fileIds` are uploads; what is kept of them is the function's own.
   */
  addEvidence: contract({
    who: {
      roles: { branchSecretary: 'within', gridWorker: 'within', cadre: 'within', volunteer: 'within' },
      over: ofTask,
    },
    input: z
      .strictObject({
        taskId: f.taskId,
        text: f.shortText(EVIDENCE_WORDS_MAX).optional(),
        fileIds: z.array(f.uploadedPicture).max(MAX_PICTURES),
        requestId: f.requestId,
      })
      .refine(({ text, fileIds }) => text !== undefined || fileIds.length > 0, { path: ['text'] }),
    output: z.strictObject({ taskId: f.taskId, pictures: f.count }),
    refusals: [
      'notFound',
      'taskClosed',
      'notServed',
      'evidenceFull',
      'wordsRisky',
      'fileMissing',
      'pictureUnreadable',
      'pictureTooLarge',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, text: '三位老人都送到家了，药也取好了。', fileIds: [], requestId: SAMPLE_REQUEST },
  }),

  /** What came in, oldest first: all of it for whoever accepts, else the caller's own. Pictures have addresses that last some minutes. */
  listEvidence: contract({
    who: servesOrAccepts,
    input: z.strictObject({ taskId: f.taskId }),
    output: z.strictObject({
      evidence: z.array(
        z.strictObject({
          id: z.string(),
          at: f.instant,
          /** Who gave it. */
          name: z.string(),
          text: z.string(),
          pictures: z.array(z.string()),
        }),
      ),
    }),
    refusals: ['notFound'],
    sample: { taskId: SAMPLE_TASK },
  }),

  /** Something is missing: the task stays open, and those who served are told what. */
  sendBack: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({ taskId: f.taskId, reason: f.shortText(60), requestId: f.requestId }),
    output: z.strictObject({ taskId: f.taskId }),
    refusals: [
      'notFound',
      'taskClosed',
      'notStarted',
      'nobodyServed',
      'alreadySentBack',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, reason: '还差一张楼道清完的照片', requestId: SAMPLE_REQUEST },
  }),

  /**
   * The community accepts finished work; each person who served is awarded once, whoever accepts and however often. Everybody counts as
   * measured but the exceptions; `later` waits for another time, and so does whose stay nobody has confirmed yet.
   */
  accept: contract({
    who: { roles: { community: 'covers' }, over: ofTask },
    input: z.strictObject({
      taskId: f.taskId,
      exceptions: z
        .array(
          z.strictObject({
            personId: f.personId,
            minutes: f.minutes.max(24 * 60).optional(),
            /** Why the minutes are not as measured. */
            why: remark.optional(),
            remark: remark.optional(),
          }),
        )
        .max(MAX_PLACES_A_TASK)
        .optional(),
      later: personIds.optional(),
      /** Of the work, never of a person; by the requester or for them. */
      rating: z.int().min(1).max(5).optional(),
      remark: remark.optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({
      taskId: f.taskId,
      /** `open`: somebody who served is left for later. */
      state: z.enum(['open', 'accepted']),
      awards: z.array(z.strictObject({ personId: f.personId, minutes: f.minutes, points: f.count })),
    }),
    refusals: [
      'notFound',
      'taskClosed',
      'alreadyAccepted',
      'notStarted',
      'nobodyServed',
      'notServed',
      'peopleStillIn',
      'staysPending',
      'minutesTooMany',
      'reasonNeeded',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: { taskId: SAMPLE_TASK, requestId: SAMPLE_REQUEST },
  }),

  /** A community's work that is over, or partly accepted, and waits for its word, the oldest first. */
  listToAccept: contract({
    who: { roles: { community: 'covers' }, over: (input) => input.communityId },
    input: z.strictObject({ communityId: f.communityCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      tasks: z.array(
        z.strictObject({
          id: f.taskId,
          title: z.string(),
          endsAt: f.instant,
          people: f.count,
          /** People accepted in earlier parts. */
          accepted: f.count,
          evidence: f.count,
          sentBack: z.boolean(),
          /** The last moment of the tenth working day after the end. */
          due: f.instant,
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { communityId: SAMPLE_TASK.slice(1, 13) },
  }),
} satisfies Contracts
