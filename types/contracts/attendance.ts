import * as z from 'zod'
import { communityOfTask } from '../domain/ids'
import { contract, type Contracts } from './contract'
import * as f from './fields'
import { late } from './attendance/late'

const ofShift = (input: { shiftId: z.output<typeof f.shiftId> }) => communityOfTask(input.shiftId)

/** What was scanned (`GVS.…`) or the 8 digits that were typed. */
const code = z.string().trim().min(8).max(80)

const SAMPLE_SHIFT = 't370306003001-2611-01'
const SAMPLE_REQUEST = 'sample-request-0001'

export const attendance = {
  /** A station's screen: the codes of the next minutes, and who is in now. */
  stationCode: contract({
    who: {
      roles: { community: 'covers', branchSecretary: 'within', gridWorker: 'within' },
      over: ofShift,
    },
    input: z.strictObject({ shiftId: f.shiftId }),
    output: z.strictObject({
      title: z.string(),
      stationName: z.string(),
      startsAt: f.instant,
      endsAt: f.instant,
      /** The server's clock, so that a screen with a wrong clock still shows the right code. */
      now: f.instant,
      codes: z.array(z.strictObject({ from: f.instant, until: f.instant, digits: z.string(), qr: z.string() })),
      present: z.array(z.strictObject({ maskedName: z.string(), since: f.instant })),
    }),
    refusals: ['notFound', 'shiftOver'],
    sample: { shiftId: SAMPLE_SHIFT },
  }),

  /** Mechanism 26. `personId` is there to be refused: a code signs in the person whose phone it is. */
  checkIn: contract({
    who: { registered: true },
    input: z.strictObject({ shiftId: f.shiftId, code, personId: f.personId.optional(), requestId: f.requestId }),
    output: z.strictObject({ title: z.string(), stationName: z.string(), checkedInAt: f.instant, endsAt: f.instant }),
    refusals: [
      'codeUnreadable',
      'notForOthers',
      'otherShift',
      'notFound',
      'shiftWithdrawn',
      'shiftNotOpen',
      'shiftOver',
      'codeWrong',
      'codeStale',
      'alreadyIn',
      'alreadyOut',
      'requestReused',
    ],
    sample: { shiftId: SAMPLE_SHIFT, code: '12345678', requestId: SAMPLE_REQUEST },
  }),

  /** Ends the stay; minutes count to the planned end at most. */
  checkOut: contract({
    who: { registered: true },
    input: z.strictObject({ shiftId: f.shiftId, code, personId: f.personId.optional(), requestId: f.requestId }),
    output: z.strictObject({ title: z.string(), checkedInAt: f.instant, checkedOutAt: f.instant, minutes: f.minutes }),
    refusals: [
      'codeUnreadable',
      'notForOthers',
      'otherShift',
      'notIn',
      'shiftOver',
      'codeWrong',
      'codeStale',
      'alreadyOut',
      'requestReused',
      'busy',
    ],
    sample: { shiftId: SAMPLE_SHIFT, code: '12345678', requestId: SAMPLE_REQUEST },
  }),

  /** My own attendance, newest first, 20 a page, with lifetime totals. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({
      totals: z.strictObject({ minutes: f.minutes, times: f.count }),
      attendance: z.array(
        z.strictObject({
          shiftId: f.shiftId,
          title: z.string(),
          stationName: z.string(),
          state: f.attendanceState,
          checkedInAt: f.instant,
          checkedOutAt: f.instant.nullable(),
          minutes: f.minutes.nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: {},
  }),

  ...late,
} satisfies Contracts
