import * as z from 'zod'
import { AMENDMENT_KINDS, MARK_STATES } from '../../domain/amendments'
import { communityOfTask } from '../../domain/ids'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'

const SAMPLE_SHIFT = 't370306003001-2611-01'
const SAMPLE_REQUEST = 'sample-request-0001'

/** Who arranges people at a station, and those above them. */
const ARRANGERS = {
  district: 'covers',
  street: 'covers',
  community: 'covers',
  branchSecretary: 'within',
  gridWorker: 'within',
} as const

const kind = z.enum(AMENDMENT_KINDS)
const mark = z.strictObject({
  at: f.instant,
  state: z.enum(MARK_STATES),
  /** Why it was declined. */
  reason: z.string().nullable(),
})
const times = z.strictObject({
  checkedInAt: f.instant,
  checkedOutAt: f.instant.nullable(),
  minutes: f.minutes.nullable(),
})
const amendment = {
  kind,
  shiftId: f.shiftId,
  title: z.string(),
  stationName: z.string(),
  startsAt: f.instant,
  endsAt: f.instant,
  checkIn: mark.nullable(),
  checkOut: mark.nullable(),
  /** Of a correction: why, in the person's words, and what was recorded when they asked. */
  words: z.string().nullable(),
  was: times.nullable(),
}

/** Late entries 补传 and corrections 更正: what a stay will say once somebody else has agreed. */
export const late = {
  /** A code that was scanned without network. Its time is the code's own window; it counts nothing until it is confirmed. */
  sendLate: contract({
    who: { registered: true },
    input: z.strictObject({
      shiftId: f.shiftId,
      direction: z.enum(['in', 'out']),
      /** As scanned: typed digits do not say when they were shown. */
      code: z.string().trim().min(8).max(80),
      requestId: f.requestId,
    }),
    output: z.strictObject({ title: z.string(), stationName: z.string(), at: f.instant }),
    refusals: [
      'codeUnreadable',
      'otherShift',
      'notFound',
      'lateForged',
      'lateRevoked',
      'lateTooOld',
      'lateOutside',
      'alreadyIn',
      'alreadyOut',
      'notIn',
      'lateTwice',
      'lateOrder',
      'lateOverlaps',
      'requestReused',
      'busy',
    ],
    sample: {
      shiftId: SAMPLE_SHIFT,
      direction: 'in',
      code: `GVS.${SAMPLE_SHIFT}.59500000.12345678`,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Asks for other times of my own stay. */
  askCorrection: contract({
    who: { registered: true },
    input: z.strictObject({
      shiftId: f.shiftId,
      checkedInAt: f.instant,
      checkedOutAt: f.instant,
      words: f.shortText(200),
      requestId: f.requestId,
    }),
    output: z.strictObject({ minutes: f.minutes }),
    refusals: [
      'notFound',
      'stillThere',
      'alreadyAsked',
      'askedOften',
      'correctionOutside',
      'nothingChanged',
      'lateOverlaps',
      'requestReused',
      'busy',
    ],
    sample: {
      shiftId: SAMPLE_SHIFT,
      checkedInAt: Date.parse('2026-11-25T08:05:00+08:00'),
      checkedOutAt: Date.parse('2026-11-25T11:00:00+08:00'),
      words: '忙完忘了签退，11 点走的',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** My own late entries and corrections, the newest shift first, at most 50. */
  myAmendments: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({ amendments: z.array(z.strictObject(amendment)) }),
    refusals: [],
    sample: {},
  }),

  /** What waits to be settled in a place, by name, 20 a page. */
  listAmendments: contract({
    who: { roles: ARRANGERS, over: ({ scope }) => scope },
    input: z.strictObject({
      scope: z.union([f.streetCode, f.communityCode, z.literal('370306')]),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      amendments: z.array(
        z.strictObject({
          ...amendment,
          personId: f.personId,
          name: z.string(),
          /** What the stay would count. */
          minutes: f.minutes.nullable(),
          /** Of a late entry: how many signed in (or out, when it is a check-out) with the same code while it was shown, and how many sent it later. */
          withTheSameCode: z.strictObject({ live: f.count, late: f.count }).nullable(),
          /** Of a correction: points that the stay has earned already; a correction does not change them. */
          awarded: f.count.nullable(),
          settleable: f.permit,
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** Says yes or no to what was seen of a late entry or a correction. Nobody settles their own, nor that of a peer in charge. */
  settleAmendment: contract({
    who: { roles: ARRANGERS, over: ({ shiftId }) => communityOfTask(shiftId) },
    input: z.strictObject({
      shiftId: f.shiftId,
      personId: f.personId,
      kind,
      /** The times as they were shown: what has come since is not agreed to. */
      seen: z.strictObject({ checkedInAt: f.instant.nullable(), checkedOutAt: f.instant.nullable() }),
      /** Why not; a yes needs no words. */
      outcome: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('confirm') }),
        z.strictObject({ is: z.literal('decline'), reason: f.shortText(100) }),
      ]),
      requestId: f.requestId,
    }),
    output: z.strictObject({
      /** What the stay counts now; null when there is none, or it goes on. */
      minutes: f.minutes.nullable(),
    }),
    refusals: [
      'notFound',
      'ownAmendment',
      'needsAbove',
      'amendmentSettled',
      'amendmentChanged',
      'alreadyIn',
      'lateOverlaps',
      'requestReused',
      'busy',
    ],
    sample: {
      shiftId: SAMPLE_SHIFT,
      personId: 'p00000001',
      kind: 'late',
      seen: { checkedInAt: Date.parse('2026-11-25T08:05:00+08:00'), checkedOutAt: null },
      outcome: { is: 'confirm' },
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
