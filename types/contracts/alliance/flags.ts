import * as z from 'zod'
import { FINDINGS, FLAG_KINDS } from '../../domain/alliance'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { SAMPLE_REQUEST, tally } from './shared'

const desks = {
  roles: { community: 'covers', street: 'covers', district: 'covers' },
  over: (input: { scope: z.output<typeof f.divisionAboveGrid> }) => input.scope,
} as const

const flows = {
  issued: f.count,
  redeemed: f.count,
  returned: f.count,
  corrected: z.int(),
  expired: f.count,
  outstanding: z.int(),
  /** Of what is outstanding, what lapses at the end of this year. */
  expiring: z.int(),
}

const flagId = z.templateLiteral(['g', z.string().regex(/^[0-9a-f]{24}$/)])

/** The alliance as those see it who answer for it. */
export const flags = {
  /** A month of the alliance in a place: from the ledger, as of `through`; counted by a timer, minutes after the fact. */
  overview: contract({
    who: desks,
    input: z.strictObject({ scope: f.divisionAboveGrid, month: f.yearMonth }),
    output: z.strictObject({
      scopeName: z.string(),
      /** Every posting before is in it; null: nothing has been counted yet. */
      through: f.instant.nullable(),
      total: z.strictObject(flows),
      /** The places right below, or the grids of a community. */
      places: z.array(z.strictObject({ id: z.string(), name: z.string(), ...flows })),
      merchants: z.array(z.strictObject({ id: f.merchantId, name: z.string(), redeemed: tally, returned: tally })),
      openFlags: f.count,
    }),
    refusals: ['notFound'],
    sample: { scope: '370306003001', month: '2026-11' },
  }),

  /** What is worth a look in a place, or what has been looked at, the latest first, 20 a page. */
  listFlags: contract({
    who: desks,
    input: z.strictObject({ scope: f.divisionAboveGrid, open: z.boolean(), cursor: f.cursor.optional() }),
    output: z.strictObject({
      flags: z.array(
        z.strictObject({
          id: flagId,
          kind: z.enum(FLAG_KINDS),
          day: f.day,
          times: f.count,
          days: f.count,
          threshold: f.count,
          merchantName: z.string().nullable(),
          /** 李*英 */
          member: z.string().nullable(),
          approver: z.string().nullable(),
          notes: z.array(
            z.strictObject({ finding: z.enum(FINDINGS), text: z.string(), byName: z.string(), at: f.instant }),
          ),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: '370306003001', open: true },
  }),

  /** Somebody has looked, and says what they found; it is kept. Nothing else follows from a flag. */
  noteFlag: contract({
    who: desks,
    input: z.strictObject({
      scope: f.divisionAboveGrid,
      flagId,
      finding: z.enum(FINDINGS),
      text: f.shortText(100),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'aboutYourself', 'requestReused', 'busy'],
    sample: {
      scope: '370306003001',
      flagId: 'g0123456789abcdef01234567',
      finding: 'fine',
      text: '问过了，是天天来买早点的老主顾',
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
