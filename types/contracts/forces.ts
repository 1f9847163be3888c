import * as z from 'zod'
import { contract, type Contracts, EVERYONE_THERE } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_PLAN = 'l0123456789abcdef01234567'
const SAMPLE_STREET = '370306003'

const PLANNERS = { district: 'covers', street: 'covers' } as const
/** A plan is made for the district or for one street. */
const scope = z.union([z.literal('370306'), f.streetCode])
const metres = z.int().min(0)

const rules = z.strictObject({
  /** Nobody goes further from home; null: as far as needed. */
  capMetres: z.int().min(100).max(100_000).nullable(),
  /** Urban people help urban grids only, rural ones rural grids. */
  separate: z.boolean(),
  /** A grid may pass people on and be refilled by others, 接力. */
  relays: z.boolean(),
  /** What changing an existing support must save at least. */
  changeMetres: metres.max(100_000),
})

const totals = z.strictObject({ missing: f.count, moved: f.count, metres, changed: f.count })
const byHand = z.strictObject({ missing: f.count, moved: f.count, metres })

/** `running` is being worked out; `edited` has pins that its figures do not know yet: run it again. */
const planState = z.enum([
  'running',
  'failed',
  'ready',
  'edited',
  'submitted',
  'rejected',
  'approved',
  'applying',
  'applied',
  'undoing',
  'undone',
])

const planHead = z.strictObject({
  planId: f.planId,
  scope,
  scopeName: z.string(),
  state: planState,
  byName: z.string(),
  at: f.instant,
  rules,
  totals: z.record(f.memberKind, totals).nullable(),
})

const short = z.strictObject({ gridId: f.gridCode, gridName: z.string(), missing: f.count })

/** Mechanisms 12 and 13: help from the nearest grids that can spare it. Home grids never change; help is a support. */
export const forces = {
  /**
   * Works out a plan for cadres and volunteers of a scope. It takes seconds; `getPlan` tells meanwhile how far it is.
   * With `basedOn`, that plan's pins hold, and supports under way change as little as they can.
   */
  run: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ scope, rules, basedOn: f.planId.optional(), requestId: f.requestId }),
    output: z.strictObject({ planId: f.planId }),
    refusals: ['notFound', 'requestReused', 'busy'],
    sample: {
      scope: SAMPLE_STREET,
      rules: { capMetres: null, separate: false, relays: false, changeMetres: 200 },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The plans of a scope, newest first, at most 20. */
  listPlans: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ scope }),
    output: z.strictObject({ plans: z.array(planHead) }),
    refusals: [],
    sample: { scope: SAMPLE_STREET },
  }),

  /** One plan in figures: what it reaches, against the last one and against nearest first, what it cannot reach and why. */
  getPlan: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ planId: f.planId, scope }),
    output: planHead.extend({
      /** While it runs. */
      progress: z
        .strictObject({ step: z.enum(['reading', 'grids', 'people', 'proving', 'writing']), done: z.number() })
        .nullable(),
      parts: f.count,
      partsDone: f.count,
      kinds: z.array(
        z.strictObject({
          kind: f.memberKind,
          totals,
          nearestFirst: byHand,
          last: totals.nullable(),
          /** `verify` found the plan best over all pairs of person and grid. */
          proven: z.boolean(),
          shortfalls: z.array(short),
          /** Which grids ask for more people than may stand in any of them. */
          cuts: z.array(z.strictObject({ gridNames: z.array(z.string()), places: f.count, people: f.count })),
          /** A higher cap that does as much as none; null when there is no cap or it does not help. */
          liftCap: z.strictObject({ capMetres: metres, missing: f.count }).nullable(),
        }),
      ),
      /** Who helps whom, people of each kind together. */
      flows: z.array(z.strictObject({ from: f.gridCode, to: f.gridCode, cadres: f.count, volunteers: f.count })),
      /** Who approved it or sent it back, with their word; null until somebody has. */
      decision: z.strictObject({ byName: z.string(), at: f.instant, says: z.string().nullable() }).nullable(),
      pins: f.count,
      declined: f.count,
      /** What the caller may do now. */
      may: z.strictObject({
        pin: f.permit,
        submit: f.permit,
        decide: f.permit,
        apply: f.permit,
        undo: f.permit,
      }),
    }),
    refusals: ['notFound'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET },
  }),

  /** The single moves of a plan, 50 a page, of one grid or of all. */
  listMoves: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({
      planId: f.planId,
      scope,
      gridId: f.gridCode.optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      moves: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          from: f.gridCode,
          fromName: z.string(),
          to: f.gridCode,
          toName: z.string(),
          metres,
          state: z.enum(['new', 'kept', 'changed', 'fixed', 'ended']),
          /** What somebody set by hand: stays as it is, goes elsewhere, or is left at home. */
          pinned: z.enum(['kept', 'moved', 'home']).nullable(),
          answer: z.enum(['waiting', 'accepted', 'declined']).nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: ['notFound'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET },
  }),

  /** Sets one person by hand: `to` a grid, or null for their own. Holds in the next run. `unpin` leaves it to the plan again. */
  pin: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({
      planId: f.planId,
      scope,
      personId: f.personId,
      to: z.union([f.gridCode, z.null(), z.literal('unpin')]),
      requestId: f.requestId,
    }),
    output: z.strictObject({ pins: f.count }),
    refusals: ['notFound', 'planPast', 'notInGrid', 'pinsFull', 'requestReused', 'busy'],
    sample: {
      planId: SAMPLE_PLAN,
      scope: SAMPLE_STREET,
      personId: 'p00000001',
      to: '370306003001002',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Sends a plan to the level above: a street's to the district, the district's to somebody else of the district. */
  submit: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ planId: f.planId, scope, requestId: f.requestId }),
    output: z.strictObject({}),
    refusals: ['notFound', 'planPast', 'planEdited', 'requestReused', 'busy'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET, requestId: SAMPLE_REQUEST },
  }),

  /** Approves or sends back, with a word why. Nobody decides on what they sent themselves. */
  decide: contract({
    who: { roles: { district: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({
      planId: f.planId,
      scope,
      approve: z.boolean(),
      says: f.shortText(100).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: planState }),
    refusals: ['notFound', 'notSubmitted', 'ownPlan', 'requestReused', 'busy'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET, approve: true, requestId: SAMPLE_REQUEST },
  }),

  /** Makes supports of one part of an approved plan, each once; a stopped one goes on. Two plans at once: the second is refused. */
  apply: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ planId: f.planId, scope, part: f.count, requestId: f.requestId }),
    output: z.strictObject({ state: planState, partsDone: f.count }),
    refusals: ['notFound', 'notApproved', 'planOutdated', 'requestReused', 'busy'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET, part: 0, requestId: SAMPLE_REQUEST },
  }),

  /** Puts back what was before, part by part: supports that the plan made end, those that it ended or changed are there again. */
  undo: contract({
    who: { roles: PLANNERS, over: (input) => input.scope },
    input: z.strictObject({ planId: f.planId, scope, part: f.count, requestId: f.requestId }),
    output: z.strictObject({ state: planState, partsDone: f.count }),
    refusals: ['notFound', 'notApplied', 'planOutdated', 'requestReused', 'busy'],
    sample: { planId: SAMPLE_PLAN, scope: SAMPLE_STREET, part: 0, requestId: SAMPLE_REQUEST },
  }),

  /** Who comes to help a grid, and whom its people help. */
  gridSupports: contract({
    who: { roles: EVERYONE_THERE, over: (input) => input.gridId },
    input: z.strictObject({ gridId: f.gridCode }),
    output: z.strictObject({
      gridName: z.string(),
      coming: z.array(
        z.strictObject({ name: z.string(), kind: f.memberKind, gridName: z.string(), metres, until: f.instant }),
      ),
      going: z.array(
        z.strictObject({ name: z.string(), kind: f.memberKind, gridName: z.string(), metres, until: f.instant }),
      ),
    }),
    refusals: ['notFound'],
    sample: { gridId: '370306003001001' },
  }),

  /** Where I am asked to help, how far it is, until when. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      support: z
        .strictObject({
          gridId: f.gridCode,
          gridName: z.string(),
          communityName: z.string(),
          stationName: z.string(),
          metres,
          since: f.instant,
          until: f.instant,
          answer: z.enum(['waiting', 'accepted', 'declined']),
        })
        .nullable(),
    }),
    refusals: [],
    sample: {},
  }),

  /** Yes, or no: declining costs nothing, and is never asked for a reason. The plan then says who could go instead. */
  answer: contract({
    who: { registered: true },
    input: z.strictObject({ gridId: f.gridCode, accept: z.boolean(), requestId: f.requestId }),
    output: z.strictObject({ answer: z.enum(['accepted', 'declined']) }),
    refusals: ['notFound', 'supportOver', 'requestReused', 'busy'],
    sample: { gridId: '370306003001002', accept: true, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
