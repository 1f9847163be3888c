import * as z from 'zod'
import { DISTRICT } from '../../domain/ids'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'

export const SAMPLE_REQUEST = 'sample-request-0001'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The ledger as everybody may check it. */
export const ledger = {
  /** Recomputes my chain of postings from the first to the last, and holds it against the last published head. */
  verify: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.discriminatedUnion('sound', [
      z.strictObject({
        sound: z.literal(true),
        postings: f.count,
        balance: f.count,
        /** The last day that was published; null before the first. */
        head: z.strictObject({ day: f.day, root: hash }).nullable(),
      }),
      z.strictObject({
        sound: z.literal(false),
        /** Number of the first posting that does not fit, and how. */
        seq: f.count,
        fault: z.enum(['missing', 'hash', 'chain', 'balance', 'time', 'reason', 'cut', 'head']),
      }),
    ]),
    refusals: [],
    sample: {},
  }),

  /** The daily heads, the latest first, 30 a page: numbers for everybody, nobody's name. */
  heads: contract({
    who: { anyone: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({
      heads: z.array(z.strictObject({ day: f.day, postings: f.count, total: f.count, root: hash })),
      next: f.nextPage,
    }),
    refusals: [],
    sample: {},
  }),

  /**
   * The whole ledger for an auditor, part by part, as lines of JSON (docs/LEDGER.md): no names, no reasons in clear.
   * Every part is on record; their base64 joins to one file.
   */
  exportLedger: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({ cursor: f.cursor.optional(), requestId: f.requestId }),
    output: z.strictObject({ file: f.file, rows: f.count, next: f.nextPage }),
    refusals: ['requestReused', 'busy'],
    sample: { requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
