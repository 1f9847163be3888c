import * as z from 'zod'
import { communityCode } from '../../domain/ids'
import { OFFICE_PHONE, STATION_ADDRESS_MAX } from '../../domain/attendance'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { KEEPERS, ofShift, SAMPLE_REQUEST, SAMPLE_SHIFT, SAMPLE_STATION } from './shared'

/** Confirmed together: as many as one looks through before pressing the button. */
const MOST_AT_ONCE = 20

/** What asks for a human's eye; it refuses nothing. */
const flag = z.union([
  /** So many people signed in from one phone at this shift. */
  z.strictObject({ kind: z.literal('samePhone'), people: f.count }),
  /** Signed in at another station so many minutes before or after. */
  z.strictObject({ kind: z.literal('elsewhere'), stationName: z.string(), minutes: f.minutes }),
  /** Let the station know where they were at check-in, and that was not near. */
  z.strictObject({ kind: z.literal('far') }),
])

/** Who runs a station from day to day. */
const STATION_RUNNERS = {
  roles: { community: 'covers', gridWorker: 'within' },
  over: ({ stationId }: { stationId: z.output<typeof f.stationId> }) => communityCode(stationId.slice(1)),
} as const

const keptStay = z.strictObject({
  personId: f.personId,
  name: z.string(),
  state: f.attendanceState,
  standing: f.standing,
  proof: f.proof,
  checkedInAt: f.instant,
  checkedOutAt: f.instant.nullable(),
  minutes: f.minutes.nullable(),
  helpedIn: z.string().nullable(),
  helpedOut: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** Of a duty: what its confirmation awarded. */
  points: f.count.nullable(),
  flags: z.array(flag),
  confirmable: f.permit,
})

/** For the people in charge of a shift, and those who help at a station. */
export const keeping = {
  /** A shift's people: in, left, closed by the timer, to confirm, and what looks odd. By check-in. */
  shiftList: contract({
    who: { roles: KEEPERS, over: ofShift },
    input: z.strictObject({ shiftId: f.shiftId }),
    output: z.strictObject({
      title: z.string(),
      stationId: f.stationId,
      stationName: z.string(),
      startsAt: f.instant,
      endsAt: f.instant,
      now: f.instant,
      keyVersion: z.int(),
      /** A duty without a task: its confirmation awards the points. */
      duty: z.boolean(),
      inCharge: z.string().nullable(),
      stays: z.array(keptStay),
    }),
    refusals: ['notFound'],
    sample: { shiftId: SAMPLE_SHIFT },
  }),

  /** The word of the person in charge: these stays count, or do not. Of a duty, accepting awards the points. On record. */
  confirmStays: contract({
    who: { roles: KEEPERS, over: ofShift },
    input: z.strictObject({
      shiftId: f.shiftId,
      personIds: z.array(f.personId).min(1).max(MOST_AT_ONCE),
      accept: z.boolean(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ confirmed: f.count, points: f.count }),
    refusals: ['notFound', 'ownStay', 'nothingToConfirm', 'stayRunning', 'requestReused', 'busy'],
    sample: { shiftId: SAMPLE_SHIFT, personIds: ['p00000001'], accept: true, requestId: SAMPLE_REQUEST },
  }),

  /** Whom a helper may sign in or out: people of the community by name, as the roster has them. */
  findPeople: contract({
    who: { registered: true },
    input: z.strictObject({ shiftId: f.shiftId, text: f.shortText(20) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          personId: f.personId,
          /** Masked for helpers who do not arrange people here: they know whom they asked for. */
          name: z.string(),
          gridName: z.string(),
          state: f.attendanceState.nullable(),
        }),
      ),
    }),
    refusals: ['notFound'],
    sample: { shiftId: SAMPLE_SHIFT, text: 'lxy' },
  }),

  /** Signs a person without a phone in or out; both names stay on the record, and the person is told. */
  signFor: contract({
    who: { registered: true },
    input: z.strictObject({
      shiftId: f.shiftId,
      personId: f.personId,
      direction: z.enum(['in', 'out']),
      requestId: f.requestId,
    }),
    output: z.strictObject({
      checkedInAt: f.instant,
      checkedOutAt: f.instant.nullable(),
      minutes: f.minutes.nullable(),
      standing: f.standing,
    }),
    refusals: [
      'notFound',
      'ownStay',
      'notInGrid',
      'shiftWithdrawn',
      'shiftNotOpen',
      'shiftOver',
      'notIn',
      'alreadyIn',
      'alreadyOut',
      'requestReused',
      'busy',
    ],
    sample: { shiftId: SAMPLE_SHIFT, personId: 'p00000002', direction: 'in', requestId: SAMPLE_REQUEST },
  }),

  /**
   * What a station says of itself: for those who open its duties, on record. `asks`: people at check-in, if they are near, which nobody has
   * to say. `found`: how people find and call it, which a call to an emergency tells them.
   */
  keepStation: contract({
    who: STATION_RUNNERS,
    input: z.strictObject({
      stationId: f.stationId,
      change: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('asks'), where: z.boolean() }),
        z.strictObject({
          kind: z.literal('found'),
          address: f.shortText(STATION_ADDRESS_MAX).nullable(),
          phone: z.string().regex(OFFICE_PHONE).nullable(),
        }),
      ]),
      requestId: f.requestId,
    }),
    output: z.strictObject({ stationId: f.stationId }),
    refusals: ['notFound', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      stationId: SAMPLE_STATION,
      change: { kind: 'found', address: '东门路 12 号', phone: '0533-6400000' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The station's WeChat code for its plaque: leads to what is on there, and proves nothing. */
  stationCode: contract({
    who: { roles: KEEPERS, over: ({ stationId }) => communityCode(stationId.slice(1)) },
    input: z.strictObject({ stationId: f.stationId }),
    output: z.strictObject({
      stationName: z.string(),
      type: z.enum(['image/png', 'image/jpeg']),
      /** Base64. */
      image: z.string(),
    }),
    refusals: ['notFound', 'codeNotMade'],
    sample: { stationId: SAMPLE_STATION },
  }),

  /** A duty at a station without a task: when, and who is in charge; whoever opens it, unless said otherwise. */
  openDuty: contract({
    who: STATION_RUNNERS,
    input: z.strictObject({
      stationId: f.stationId,
      title: f.shortText(30),
      startsAt: f.instant,
      endsAt: f.instant,
      inChargeId: f.personId.optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ shiftId: f.shiftId }),
    refusals: ['notFound', 'timeWrong', 'notInCharge', 'requestReused'],
    sample: {
      stationId: SAMPLE_STATION,
      title: '站点值班',
      startsAt: Date.parse('2026-11-25T09:00:00+08:00'),
      endsAt: Date.parse('2026-11-25T12:00:00+08:00'),
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
