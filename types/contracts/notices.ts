import * as z from 'zod'
import { contract, type Contracts } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_SCOPE = '370306003001'

/** Where complaints are answered. */
const deskCode = z.union([z.literal('370306'), f.streetCode, f.communityCode])
const DESKS = { district: 'covers', street: 'covers', community: 'covers' } as const

const complaint = z.strictObject({
  id: f.complaintId,
  kind: f.complaintKind,
  words: z.string(),
  about: z.string().nullable(),
  scope: deskCode,
  at: f.instant,
  dueAt: f.instant,
  answer: z.strictObject({ words: z.string(), byName: z.string(), at: f.instant }).nullable(),
})

const credits = z.array(z.strictObject({ template: f.noticeTemplate, left: f.count, quietUntil: f.instant.nullable() }))

/** What waits for people to read, what they allow to be sent, and what they complain of. */
export const notices = {
  /** What is for me, newest first: 20 a page. */
  list: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({
      notices: z.array(
        z.strictObject({
          id: z.string(),
          kind: f.noticeKind,
          title: z.string(),
          text: z.string(),
          /** An address of the app, without a slash in front. */
          page: z.string().nullable(),
          at: f.instant,
          unread: z.boolean(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: {},
  }),

  /** Everything shown up to a moment has been read. The mark only moves forward. */
  read: contract({
    who: { registered: true },
    input: z.strictObject({ upTo: f.instant, requestId: f.requestId }),
    output: z.strictObject({ readTo: f.instant }),
    refusals: [],
    sample: { upTo: 1_790_000_000_000, requestId: SAMPLE_REQUEST },
  }),

  /** What WeChat's sheet was answered, template by template: an accepted tap is one message that may be sent. */
  grantCredits: contract({
    who: { registered: true },
    input: z.strictObject({
      answers: z
        .array(z.strictObject({ template: f.noticeTemplate, answer: f.creditAnswer }))
        .min(1)
        .max(5),
      requestId: f.requestId,
    }),
    output: z.strictObject({ credits }),
    refusals: ['requestReused', 'busy'],
    sample: { answers: [{ template: 'reminder', answer: 'accept' }], requestId: SAMPLE_REQUEST },
  }),

  /** A complaint or a suggestion, to the community, the street or the district as the person chooses. */
  complain: contract({
    who: { registered: true },
    input: z.strictObject({
      kind: f.complaintKind,
      words: f.shortText(500),
      about: f.shortText(60).optional(),
      level: f.complaintLevel,
      requestId: f.requestId,
    }),
    output: z.strictObject({ complaintId: f.complaintId, scope: deskCode, dueAt: f.instant }),
    refusals: ['wordsRisky', 'requestReused', 'busy'],
    sample: { kind: 'service', words: '昨天的巡逻没人通知我换时间', level: 'street', requestId: SAMPLE_REQUEST },
  }),

  /** What I complained of, and what was answered; 20 a page. */
  myComplaints: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({ complaints: z.array(complaint), next: f.nextPage }),
    refusals: [],
    sample: {},
  }),

  /** What a place has to answer, the most pressing first; `overdueBelow`: what places inside it left unanswered. Names are masked. */
  listComplaints: contract({
    who: { roles: DESKS, over: (input) => input.scope },
    input: z.strictObject({
      scope: deskCode,
      show: z.enum(['open', 'answered', 'overdueBelow']),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      complaints: z.array(complaint.extend({ maskedName: z.string() })),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: SAMPLE_SCOPE, show: 'open' },
  }),

  /** The answer to a complaint: the first one holds, and the person is told. */
  answerComplaint: contract({
    who: { roles: DESKS, over: (input) => input.scope },
    input: z.strictObject({
      complaintId: f.complaintId,
      /** The place that it was sent to. */
      scope: deskCode,
      words: f.shortText(500),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'alreadyAnswered', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      complaintId: 'c0123456789abcdef01234567',
      scope: SAMPLE_SCOPE,
      words: '已经跟巡逻组说好，换时间前一天通知到人',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What a place's notices came to as subscribe messages: sent, refused, waiting. Numbers only, never a person. */
  outbox: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({ scope: deskCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      notices: z.array(
        z.strictObject({
          id: z.string(),
          kind: f.noticeKind,
          title: z.string(),
          at: f.instant,
          template: f.noticeTemplate,
          /** Rows are still being written, so the counts will grow. */
          spreading: z.boolean(),
          counts: z.strictObject({
            waiting: f.count,
            sending: f.count,
            sent: f.count,
            refused: f.count,
            failed: f.count,
            unknown: f.count,
          }),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: SAMPLE_SCOPE },
  }),
} satisfies Contracts
