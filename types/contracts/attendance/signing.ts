import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { SAMPLE_REQUEST, SAMPLE_SHIFT, SAMPLE_STATION } from './shared'

/** What was scanned (the screen's `GVS.…`, the plaque's `GVP.…`) or the 8 digits that were typed. */
const code = z.string().trim().min(8).max(80)
/** Made once by each installation of the app; only its hash with the shift is kept. */
const device = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

const wish = z.strictObject({
  shiftId: f.shiftId,
  code,
  personId: f.personId.optional(),
  device: device.optional(),
  requestId: f.requestId,
})
const SAMPLE = { shiftId: SAMPLE_SHIFT, code: '12345678', requestId: SAMPLE_REQUEST } as const

/** One's own signing in and out (mechanism 26). */
export const signing = {
  /** What a locator (a plaque, a WeChat code) leads to: the shifts of a station today, or one shift, and how the caller stands there. */
  findShifts: contract({
    who: { registered: true },
    input: z.strictObject({ at: z.union([f.shiftId, f.stationId]) }),
    output: z.strictObject({
      now: f.instant,
      stationName: z.string(),
      /** The station would like to know at check-in whether one is near; nobody has to say. */
      asksWhere: z.boolean(),
      /** Its address and its own telephone; null where nobody has said. */
      address: z.string().nullable(),
      phone: z.string().nullable(),
      shifts: z.array(
        z.strictObject({
          shiftId: f.shiftId,
          title: z.string(),
          startsAt: f.instant,
          endsAt: f.instant,
          /** Whether one may sign in now. */
          open: f.permit,
          mine: z
            .strictObject({
              state: f.attendanceState,
              standing: f.standing,
              checkedInAt: f.instant,
              checkedOutAt: f.instant.nullable(),
              minutes: f.minutes.nullable(),
            })
            .nullable(),
        }),
      ),
    }),
    refusals: ['notFound'],
    sample: { at: SAMPLE_STATION },
  }),

  /** `personId` is there to be refused: a code signs in the person whose phone it is. */
  checkIn: contract({
    who: { registered: true },
    /** `place`: a hint that the person may give where the station asks for it; it decides nothing. */
    input: wish.extend({ place: f.coarsePlace.optional() }),
    output: z.strictObject({
      title: z.string(),
      stationName: z.string(),
      checkedInAt: f.instant,
      endsAt: f.instant,
      /** `pending`: with the plaque only; it counts once the person in charge has confirmed it. */
      standing: f.standing,
    }),
    refusals: [
      'codeUnreadable',
      'notForOthers',
      'otherShift',
      'notFound',
      'shiftWithdrawn',
      'shiftNotOpen',
      'shiftOver',
      'typingLocked',
      'codeWrong',
      'codeStale',
      'alreadyIn',
      'alreadyOut',
      'requestReused',
    ],
    sample: SAMPLE,
  }),

  /** Ends the stay; minutes count to the planned end at most. */
  checkOut: contract({
    who: { registered: true },
    input: wish,
    output: z.strictObject({
      title: z.string(),
      checkedInAt: f.instant,
      checkedOutAt: f.instant,
      /** 0 for less than five minutes; null while somebody has to confirm it. */
      minutes: f.minutes.nullable(),
      standing: f.standing,
    }),
    refusals: [
      'codeUnreadable',
      'notForOthers',
      'otherShift',
      'notIn',
      'shiftOver',
      'typingLocked',
      'codeWrong',
      'codeStale',
      'alreadyOut',
      'requestReused',
      'busy',
    ],
    sample: SAMPLE,
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
          standing: f.standing,
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
} satisfies Contracts
