import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { called, facts, ISSUERS, level, meetingPlace, orderRow, places, SAMPLE_ORDER, SAMPLE_REQUEST } from './shared'

const SAMPLE_CALLED = { by: 'kinds' as const, kinds: ['cadre' as const, 'volunteer' as const], occupations: [] }

const mode = z.strictObject({
  scope: f.divisionCode,
  scopeName: z.string(),
  mode: z.enum(['peace', 'emergency']),
  since: f.instant,
  byName: z.string(),
  reason: z.string(),
  tasksPaused: z.boolean(),
})

/** Orders, from the first look at whom they would reach to what was learnt from them. */
export const orders = {
  /**
   * Whom an order would reach: grids, people, how many of them get a message on their phone at once (1,000: as many or more), and how
   * many are out on another order. Changes nothing.
   */
  preview: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    /** Whoever is out on another order gets no message, unless the order calls them too. */
    input: z.strictObject({ scope: f.divisionCode, places, called, callDeployed: z.boolean() }),
    output: z.strictObject({ grids: f.count, people: f.count, messages: f.count, deployed: f.count }),
    refusals: ['placeOutside', 'nobodyCalled'],
    sample: { scope: '370306003001', places: ['370306003001'], called: SAMPLE_CALLED, callDeployed: false },
  }),

  /** Whom there is to call in some places, with how many of each: kinds, occupations, skills, posts and their groups. At most a minute old. */
  whom: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, places }),
    output: z.strictObject({
      kinds: z.array(z.strictObject({ kind: f.memberKind, people: f.count })),
      occupations: z.array(z.strictObject({ occupation: f.occupation, people: f.count })),
      skills: z.array(z.strictObject({ skill: f.skill, people: f.count })),
      /** Names of posts and of their groups, most holders first, 40 at most. */
      groups: z.array(z.strictObject({ name: z.string(), people: f.count })),
    }),
    refusals: ['placeOutside'],
    sample: { scope: '370306003001', places: ['370306003001'] },
  }),

  /** Mechanism 21: one order to any set of places inside the issuer's own; whoever is called sees it at once. */
  issue: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({
      scope: f.divisionCode,
      places,
      called,
      level,
      title: f.shortText(20),
      duty: f.shortText(80),
      toBring: f.shortText(60).optional(),
      assembleAt: f.instant,
      stationId: f.stationId.optional(),
      neededPerGrid: z.int().min(0).max(200),
      compulsory: z.boolean(),
      callDeployed: z.boolean(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ orderId: f.orderId, grids: f.count, people: f.count }),
    refusals: [
      'placeOutside',
      'notAnEmergency',
      'timeWrong',
      'nobodyCalled',
      'notFound',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      scope: '370306003001',
      places: ['370306003001'],
      called: SAMPLE_CALLED,
      level: 'emergency',
      title: '防汛集结',
      duty: '查看低洼院落，帮老人转移',
      assembleAt: 1_795_500_000_000,
      neededPerGrid: 10,
      compulsory: false,
      callDeployed: false,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** An order is changed, ended, or learnt from. Answers that were given stay. */
  changeOrder: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({
      /** Whose order it is; of a lesson, who learnt it. */
      scope: f.divisionCode,
      orderId: f.orderId,
      change: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('amend'),
          duty: f.shortText(80),
          toBring: f.shortText(60).optional(),
          assembleAt: f.instant,
          /** What changed, in words: everybody called reads it. */
          text: f.shortText(60),
        }),
        z.strictObject({ kind: z.literal('end') }),
        z.strictObject({ kind: z.literal('lesson'), text: f.shortText(300) }),
      ]),
      requestId: f.requestId,
    }),
    output: z.strictObject({ orderId: f.orderId, version: f.count }),
    refusals: [
      'notFound',
      'notYourOrder',
      'orderOver',
      'orderRunning',
      'timeWrong',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      scope: '370306003001',
      orderId: SAMPLE_ORDER,
      change: { kind: 'amend', duty: '先到站点领沙袋', assembleAt: 1_795_500_000_000, text: '提前半小时' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Orders that reach a place, newest first, 20 a page, and the place's mode. */
  listOrders: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, cursor: f.cursor.optional() }),
    output: z.strictObject({ orders: z.array(orderRow), modes: z.array(mode), next: f.nextPage }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** One order with all that was said about it. */
  getOrder: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ orderId: f.orderId, scope: f.divisionCode }),
    output: orderRow.extend({
      version: f.count,
      places: z.array(f.divisionCode),
      calledWho: called,
      neededPerGrid: f.count,
      changes: z.array(z.strictObject({ at: f.instant, byName: z.string(), text: z.string() })),
      lessons: z.array(
        z.strictObject({
          scope: f.divisionCode,
          scopeName: z.string(),
          byName: z.string(),
          at: f.instant,
          text: z.string(),
        }),
      ),
      /** May the caller change or end it? */
      changeable: f.permit,
      /** The report is worked out a minute or so after the end. */
      reported: z.boolean(),
    }),
    refusals: ['notFound', 'placeOutside'],
    sample: { orderId: SAMPLE_ORDER, scope: '370306003001' },
  }),

  /** Mechanism 22: a place goes into emergency, or back to peace. */
  setMode: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({
      scope: f.divisionCode,
      mode: z.enum(['peace', 'emergency']),
      reason: f.shortText(60),
      tasksPaused: z.boolean(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ mode: z.enum(['peace', 'emergency']), since: f.instant }),
    refusals: ['modeAlready', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      scope: '370306003001',
      mode: 'emergency',
      reason: '暴雨红色预警',
      tasksPaused: true,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What waits for me: orders that call my grid now, with what I have said, and whether my place is in emergency. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      now: f.instant,
      emergency: mode.nullable(),
      orders: z.array(
        facts.extend({
          orderId: f.orderId,
          gridId: f.gridCode,
          gridName: z.string(),
          at: f.instant,
          byName: z.string(),
          version: f.count,
          stationName: z.string(),
          /** Where that is; null when nobody knows. */
          place: meetingPlace.nullable(),
          mine: z
            .strictObject({
              state: z.enum(['read', 'coming', 'arrived', 'cannot', 'left']),
              minutes: f.minutes.nullable(),
              late: z.boolean(),
              confirmed: z.boolean(),
              /** Another grid that asks for me, or that I help. */
              help: z
                .strictObject({
                  to: f.gridCode,
                  toName: z.string(),
                  place: meetingPlace.nullable(),
                  state: z.enum(['asked', 'agreed', 'declined']),
                })
                .nullable(),
            })
            .nullable(),
          /** I am out on another order: this one does not press me. */
          deployed: z.boolean(),
        }),
      ),
      /** Orders in grids that I lead. */
      leads: z.array(
        z.strictObject({ orderId: f.orderId, gridId: f.gridCode, gridName: z.string(), level, title: z.string() }),
      ),
    }),
    refusals: [],
    sample: {},
  }),
} satisfies Contracts
