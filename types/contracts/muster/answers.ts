import * as z from 'zod'
import { MAX_SENT_AT_ONCE } from '../../domain/muster'
import { commonScope } from '../../domain/ids'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { ARRANGERS } from '../org/places'
import { counts, facts, response, SAMPLE_GRID, SAMPLE_ORDER, SAMPLE_REQUEST } from './shared'

const personState = z.strictObject({
  state: response,
  minutes: f.minutes.nullable(),
  late: z.boolean(),
  confirmed: z.boolean(),
  at: f.instant,
})

const teamId = z.string().regex(/^[0-9a-f]{8}$/)

/** What whoever leads a grid does in a muster (mechanisms 19, 20). */
const deed = z.discriminatedUnion('kind', [
  /** Says for somebody what they said on the phone or in person; whoever is not on the list yet is added. */
  z.strictObject({
    kind: z.literal('mark'),
    personId: f.personId,
    /** The grid that the person lives in, when they came to help. */
    from: f.gridCode.optional(),
    /** The state that was seen; null: nothing said yet. */
    saw: response.nullable(),
    to: z.enum(['coming', 'arrived', 'cannot', 'left']),
    minutes: z.int().min(1).max(600).optional(),
  }),
  z.strictObject({
    kind: z.literal('team'),
    /** Left out: a new team. */
    teamId: teamId.optional(),
    name: f.shortText(10),
    post: f.shortText(20),
    leader: f.personId.nullable(),
  }),
  z.strictObject({ kind: z.literal('join'), personId: f.personId, teamId: teamId.nullable() }),
  /** 0 people: there are enough now. */
  z.strictObject({ kind: z.literal('want'), people: z.int().min(0).max(200), why: f.shortText(40) }),
  z.strictObject({ kind: z.literal('report'), text: f.shortText(120), fileId: f.uploadedPicture.optional() }),
  /** Once it is over: what this grid would do better. */
  z.strictObject({ kind: z.literal('lesson'), text: f.shortText(120) }),
])

export const answers = {
  /**
   * Mechanism 19: a called person says what they will do. `saw` is the state their page showed, so that two phones of one person do not undo each other.
   * Declining costs nothing and needs no reason; one may be added later.
   */
  answer: contract({
    who: {
      roles: { cadre: 'covers', volunteer: 'covers', branchSecretary: 'covers', gridWorker: 'covers' },
      over: (input) => input.gridId,
    },
    input: z.strictObject({
      orderId: f.orderId,
      gridId: f.gridCode,
      saw: response.nullable(),
      to: response,
      /** On the way for about so long. */
      minutes: z.int().min(1).max(600).optional(),
      reason: f.shortText(40).optional(),
      /** What the leader's screen shows, and in which grid: an arrival that needs nobody's word. */
      code: z.string().trim().min(8).max(80).optional(),
      at: f.gridCode.optional(),
      /** The answer to another grid that asked for me. */
      help: z.enum(['agreed', 'declined']).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: response }),
    refusals: [
      'notFound',
      'orderOver',
      'answerMoved',
      'answerWrong',
      'helpOver',
      'codeUnreadable',
      'codeWrong',
      'codeStale',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      orderId: SAMPLE_ORDER,
      gridId: SAMPLE_GRID,
      saw: null,
      to: 'coming',
      minutes: 10,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** One grid in one order, for whoever leads it: those who have not read it first, then by what they said. 50 a page of those who have not. */
  grid: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({ orderId: f.orderId, gridId: f.gridCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      now: f.instant,
      gridName: z.string(),
      at: f.instant,
      active: z.boolean(),
      facts: facts.extend({ version: f.count, byName: z.string() }),
      needed: f.count,
      called: f.count,
      ...counts,
      helpers: f.count,
      /** Members whom the order calls and who have said nothing. */
      silent: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          /** Out on another order: this one leaves them alone. */
          elsewhere: z.boolean(),
        }),
      ),
      next: f.nextPage,
      people: z.array(
        personState.extend({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          /** The grid they came from to help; null for those who live here. */
          from: f.gridCode.nullable(),
          /** The other grid of the order where they were seen; null: here. */
          seenIn: z.string().nullable(),
          helps: z
            .strictObject({ to: f.gridCode, toName: z.string(), state: z.enum(['asked', 'agreed', 'declined']) })
            .nullable(),
          reason: z.string().nullable(),
          teamId: z.string().nullable(),
        }),
      ),
      teams: z.array(
        z.strictObject({ id: z.string(), name: z.string(), post: z.string(), leader: f.personId.nullable() }),
      ),
      wanted: z.strictObject({ people: f.count, why: z.string(), at: f.instant }).nullable(),
      reports: z.array(
        z.strictObject({
          id: z.string(),
          byName: z.string(),
          at: f.instant,
          text: z.string(),
          /** A link for ten minutes. */
          picture: z.string().nullable(),
        }),
      ),
      /** What this grid would do better. */
      lesson: z.string().nullable(),
      /** The station's rotating code for arrivals: of this minute and the next. */
      codes: z.array(z.strictObject({ from: f.instant, until: f.instant, digits: z.string(), qr: z.string() })),
    }),
    refusals: ['notFound'],
    sample: { orderId: SAMPLE_ORDER, gridId: SAMPLE_GRID },
  }),

  /** Mechanism 20: whoever leads marks, adds, forms teams, asks for more and reports; afterwards says what they learnt. */
  arrange: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({ orderId: f.orderId, gridId: f.gridCode, deed, requestId: f.requestId }),
    output: z.strictObject({ orderId: f.orderId, gridId: f.gridCode }),
    refusals: [
      'notFound',
      'orderOver',
      'answerMoved',
      'answerWrong',
      'notInGrid',
      'teamsFull',
      'teamGone',
      'notHere',
      'orderRunning',
      'wordsRisky',
      'fileMissing',
      'pictureTooLarge',
      'pictureUnreadable',
      'requestReused',
      'busy',
    ],
    sample: {
      orderId: SAMPLE_ORDER,
      gridId: SAMPLE_GRID,
      deed: { kind: 'mark', personId: 'p00000001', saw: null, to: 'arrived' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Every grid of a place in one order: what the map and the table show, slow grids told from the minutes since. */
  board: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({ orderId: f.orderId, scope: f.divisionCode }),
    output: z.strictObject({
      now: f.instant,
      grids: z.array(
        z.strictObject({
          id: f.gridCode,
          name: z.string(),
          called: f.count,
          needed: f.count,
          ...counts,
          /** People of other grids who help here: on the way, and there. */
          helpersComing: f.count,
          helpersArrived: f.count,
          shortfall: f.count,
          wanted: f.count,
        }),
      ),
    }),
    refusals: [],
    sample: { orderId: SAMPLE_ORDER, scope: '370306003001' },
  }),

  /** People whom the nearest grids could spare for one that is short: they said they come, beyond what their own grid needs. */
  spare: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({ orderId: f.orderId, scope: f.divisionCode, gridId: f.gridCode }),
    output: z.strictObject({
      shortfall: f.count,
      from: z.array(
        z.strictObject({
          gridId: f.gridCode,
          name: z.string(),
          distanceMetres: f.count,
          spare: f.count,
          /** Its people who have been asked to come here and have not said yet. */
          asked: f.count,
          people: z.array(
            z.strictObject({ personId: f.personId, name: z.string(), kind: f.memberKind, state: response }),
          ),
        }),
      ),
    }),
    refusals: ['notFound', 'placeOutside'],
    sample: { orderId: SAMPLE_ORDER, scope: '370306003001', gridId: SAMPLE_GRID },
  }),

  /** One tap asks people of one grid to help another; they go when they say yes. Whoever has been asked is not asked again. */
  dispatch: contract({
    who: {
      roles: { district: 'covers', street: 'covers', community: 'covers' },
      over: (input) => commonScope(input.from, input.to),
    },
    input: z.strictObject({
      orderId: f.orderId,
      from: f.gridCode,
      to: f.gridCode,
      personIds: z.array(f.personId).min(1).max(MAX_SENT_AT_ONCE),
      requestId: f.requestId,
    }),
    output: z.strictObject({ asked: f.count }),
    refusals: ['notFound', 'sameGrid', 'orderOver', 'notComing', 'helpAsked', 'requestReused', 'busy'],
    sample: {
      orderId: SAMPLE_ORDER,
      from: SAMPLE_GRID,
      to: '370306003001002',
      personIds: ['p00000001'],
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
