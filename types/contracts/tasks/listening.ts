import * as z from 'zod'
import { NOTE_TOPICS, NOTE_WORDS_MAX } from '../../domain/tasks'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { helpers, SAMPLE_REQUEST, SAMPLE_TASK } from './shared'

const topic = z.enum(NOTE_TOPICS)
const AUTHORITIES = { district: 'covers', street: 'covers', community: 'covers' } as const

/** What people say while policies are explained to them (mechanism 40). */
export const listening = {
  /** One thing that somebody said. Their name is kept only if they agreed to it, which whoever writes says by leaving it in. */
  addNote: contract({
    who: helpers,
    input: z.strictObject({
      taskId: f.taskId,
      topic,
      text: f.shortText(NOTE_WORDS_MAX),
      /** Null: anonymous, which nobody has to explain. */
      saidBy: z.strictObject({ name: f.shortText(20), agreed: z.literal(true) }).nullable(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ noteId: f.noteId }),
    refusals: [
      'notFound',
      'notOutreach',
      'notOnTask',
      'notStarted',
      'noteTooLate',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      taskId: SAMPLE_TASK,
      topic: 'medical',
      text: '门诊报销要跑两趟，能不能一次办完',
      saidBy: null,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What was heard in a place in a month, newest first. Who wrote it down is told to nobody. */
  listNotes: contract({
    who: {
      roles: { department: 'covers', ...AUTHORITIES },
      over: (input) => input.scope,
    },
    input: z.strictObject({
      scope: f.divisionAboveGrid,
      month: f.yearMonth,
      topic: topic.optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      notes: z.array(
        z.strictObject({
          id: f.noteId,
          topic,
          text: z.string(),
          saidBy: z.string().nullable(),
          communityName: z.string(),
          taskTitle: z.string(),
          at: f.instant,
        }),
      ),
      /** May the caller take one back for whoever said it? */
      unsayable: f.permit,
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: '370306003001', month: '2026-11' },
  }),

  /**
   * Whoever said it takes it back, and tells a place that reads it: their `name`, or `all` of it. No reason is asked; on record. Both are for
   * good, and doing it again does nothing.
   */
  unsay: contract({
    who: { roles: AUTHORITIES, over: (input) => input.scope },
    input: z.strictObject({
      /** The place whose notes it was read among. */
      scope: f.divisionAboveGrid,
      noteId: f.noteId,
      drop: z.enum(['name', 'all']),
      requestId: f.requestId,
    }),
    output: z.strictObject({ noteId: f.noteId }),
    refusals: ['notFound', 'requestReused', 'busy'],
    sample: {
      scope: '370306003001',
      noteId: 'n000000000000000000000001',
      drop: 'name',
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
