import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { counts, ISSUERS, level, SAMPLE_ORDER } from './shared'

/** What an order came to: by place, never by person. */
export const reports = {
  /** The after-action report of one order, cut to a place: totals, a curve per street, every grid. */
  report: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ orderId: f.orderId, scope: f.divisionCode }),
    output: z.strictObject({
      at: f.instant,
      totals: z.strictObject({ ...counts, called: f.count, needed: f.count, served: f.count, minutes: f.minutes }),
      streets: z.array(
        z.strictObject({
          id: f.streetCode,
          name: z.string(),
          called: f.count,
          curve: z.array(z.strictObject({ minute: f.minutes, read: f.count, coming: f.count, arrived: f.count })),
        }),
      ),
      grids: z.array(
        z.strictObject({
          id: f.gridCode,
          name: z.string(),
          called: f.count,
          needed: f.count,
          ...counts,
          helpers: f.count,
          late: f.count,
          served: f.count,
          minutes: f.minutes,
          halfAfter: f.minutes.nullable(),
        }),
      ),
      /** What those who led its grids would do better. */
      lessons: z.array(
        z.strictObject({
          gridId: f.gridCode,
          gridName: z.string(),
          byName: z.string(),
          at: f.instant,
          text: z.string(),
        }),
      ),
      /** What was reported from its grids while it went on, newest first, 50 at most, with a link to the picture. */
      told: z.array(
        z.strictObject({
          id: z.string(),
          gridId: f.gridCode,
          gridName: z.string(),
          byName: z.string(),
          at: f.instant,
          text: z.string(),
          picture: z.string().nullable(),
        }),
      ),
      /** All of them, the older ones too: the Excel file has them. */
      toldInAll: f.count,
    }),
    refusals: ['notFound', 'notReported'],
    sample: { orderId: SAMPLE_ORDER, scope: '370306003001' },
  }),

  /** The report as an Excel file. */
  exportReport: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ orderId: f.orderId, scope: f.divisionCode }),
    output: f.file,
    refusals: ['notFound', 'notReported'],
    sample: { orderId: SAMPLE_ORDER, scope: '370306003001' },
  }),

  /** Drills of a place, down to one grid, over time: how many were called and came, by order; never by person. */
  compare: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, level }),
    output: z.strictObject({
      orders: z.array(
        z.strictObject({
          orderId: f.orderId,
          title: z.string(),
          at: f.instant,
          called: f.count,
          needed: f.count,
          arrived: f.count,
          /** Minutes until half of the needed were there, over the place's grids that got so far. */
          halfAfter: f.minutes.nullable(),
        }),
      ),
    }),
    refusals: [],
    sample: { scope: '370306003001', level: 'drill' },
  }),
} satisfies Contracts
