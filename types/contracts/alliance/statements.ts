import * as z from 'zod'
import { communityOfMerchant, DISPUTE_STATES, STATEMENT_STATES, TIE_FAULTS, type Side } from '../../domain/alliance'
import { type MerchantId, streetCode } from '../../domain/ids'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import {
  hash,
  ofMerchant,
  SAMPLE_MERCHANT,
  SAMPLE_MONTH,
  SAMPLE_POSTING,
  SAMPLE_REQUEST,
  share,
  side,
  till,
} from './shared'

const ofMonth = { side, merchantId: f.merchantId, month: f.yearMonth }
const sample = { side: 'merchant', merchantId: SAMPLE_MERCHANT, month: SAMPLE_MONTH } as const
const word = z.strictObject({ byName: z.string(), at: f.instant })
const state = z.enum(STATEMENT_STATES)

const dispute = z.strictObject({
  postingId: f.postingId,
  lineAt: f.instant,
  points: f.count,
  title: z.string().nullable(),
  state: z.enum(DISPUTE_STATES),
  raisedBy: side,
  words: z.array(word.extend({ side: z.enum(['merchant', 'community', 'above']), text: z.string() })),
  /** Whether the caller's side may answer it, and whether it may agree to keep the line. */
  answerable: f.permit,
  keepable: f.permit,
})

const row = z.strictObject({
  merchantId: f.merchantId,
  merchantName: z.string(),
  month: f.yearMonth,
  state,
  total: share,
  confirmed: z.strictObject({ merchant: z.boolean(), community: z.boolean() }),
  unsettled: f.count,
})

const step = z.discriminatedUnion('kind', [
  /** A side does not agree with a line. */
  z.strictObject({ kind: z.literal('raise'), text: f.shortText(100) }),
  /** The other side answers: takes it out, or explains. */
  z.strictObject({ kind: z.literal('answer'), takeOut: z.boolean(), text: f.shortText(100) }),
  /** Whoever raised it is content: the line is kept. */
  z.strictObject({ kind: z.literal('keep') }),
  /** The street or the district settles what two do not agree on. */
  z.strictObject({ kind: z.literal('settle'), takeOut: z.boolean(), text: f.shortText(100) }),
])

/** As which side a step is taken; `above` is the street, and the district over it. */
const overStep = ({ side: as, merchantId }: { side: Side | 'above'; merchantId: MerchantId }) =>
  as === 'above' ? streetCode(communityOfMerchant(merchantId)) : ofMerchant.over({ side: as, merchantId })

const bothSides = { merchant: 'covers', community: 'covers' } as const

/** A merchant's month, agreed on by both sides. */
export const statements = {
  /** A merchant's statements, or a place's of one month, the latest first or by merchant, 20 a page. */
  listStatements: contract({
    who: {
      roles: { merchant: 'covers', community: 'covers', street: 'covers', district: 'covers' },
      over: (input) => input.scope,
    },
    input: z.strictObject({
      scope: z.union([f.merchantId, f.divisionAboveGrid]),
      /** Of a place; a merchant sees all months. */
      month: f.yearMonth.optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({ statements: z.array(row), next: f.nextPage }),
    refusals: [],
    sample: { scope: '370306003001', month: SAMPLE_MONTH },
  }),

  /** Lists a month's postings now, for a month that the timer has not reached. */
  takeStatement: contract({
    who: ofMerchant,
    input: z.strictObject({ ...ofMonth, requestId: f.requestId }),
    output: z.strictObject({ state }),
    refusals: ['notFound', 'monthRunning', 'nothingRedeemed', 'requestReused', 'busy'],
    sample: { ...sample, requestId: SAMPLE_REQUEST },
  }),

  /** A statement's totals, what is disputed, who has confirmed it, and what the ledger says beside it. */
  statement: contract({
    who: ofMerchant,
    input: z.strictObject(ofMonth),
    output: z.strictObject({
      merchantName: z.string(),
      /** As whom the caller's words about a line count. */
      speaksAs: z.enum(['merchant', 'community', 'above']),
      state,
      lines: f.count,
      total: share,
      rewards: z.array(share.extend({ rewardId: f.rewardId.nullable(), title: z.string().nullable() })),
      tills: z.array(share.extend({ till })),
      /** Postings and points of that merchant and month in the ledger, as of now. */
      ledger: z.strictObject({ postings: f.count, points: z.int(), ties: z.boolean() }),
      disputes: z.array(dispute),
      confirmed: z.strictObject({ merchant: word.nullable(), community: word.nullable() }),
      closed: z.strictObject({ at: f.instant, hash }).nullable(),
      confirmable: f.permit,
      disputable: f.permit,
    }),
    refusals: ['notFound'],
    sample,
  }),

  /** A statement's lines in order of time, 50 a page, or those of one day. */
  statementLines: contract({
    who: ofMerchant,
    input: z.strictObject({ ...ofMonth, cursor: f.cursor.optional() }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          postingId: f.postingId,
          at: f.instant,
          points: z.int(),
          fen: z.int(),
          title: z.string().nullable(),
          /** What it takes back; null for a redemption. */
          reverses: f.postingId.nullable(),
          dispute: z.enum(DISPUTE_STATES).nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: ['notFound'],
    sample,
  }),

  /** One side says that a statement is right; the second one's word closes it for ever. */
  confirmStatement: contract({
    who: { ...ofMerchant, roles: bothSides },
    input: z.strictObject({ ...ofMonth, requestId: f.requestId }),
    output: z.strictObject({ state: z.enum(['open', 'closed']) }),
    refusals: [
      'notFound',
      'ownStatement',
      'statementTaking',
      'statementClosed',
      'alreadyConfirmedSide',
      'linesOpen',
      'requestReused',
      'busy',
    ],
    sample: { ...sample, requestId: SAMPLE_REQUEST },
  }),

  /** A step in the talk about one line: raise, answer, keep, or settle from above. A line taken out is reversed in the ledger. */
  discussLine: contract({
    who: { roles: ofMerchant.roles, over: overStep },
    input: z.strictObject({
      side: z.enum(['merchant', 'community', 'above']),
      merchantId: f.merchantId,
      month: f.yearMonth,
      postingId: f.postingId,
      step,
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: z.enum(DISPUTE_STATES) }),
    refusals: [
      'notFound',
      'ownStatement',
      'statementTaking',
      'statementClosed',
      'lineUnknown',
      'aboutYourself',
      'lineReversal',
      'lineDisputed',
      'disputesFull',
      'lineSettled',
      'notYourTurn',
      'ownDispute',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      ...sample,
      postingId: SAMPLE_POSTING,
      step: { kind: 'raise', text: '这笔没有给东西' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Holds every line of a statement against the ledger, posting by posting, both ways. */
  tieOut: contract({
    who: ofMerchant,
    input: z.strictObject(ofMonth),
    output: z.strictObject({
      lines: f.count,
      postings: f.count,
      points: z.int(),
      /** The first that does not tie out; null when all does. */
      fault: z.strictObject({ kind: z.enum(TIE_FAULTS), postingId: f.postingId.nullable() }).nullable(),
      hash: hash.nullable(),
    }),
    refusals: ['notFound', 'statementTaking'],
    sample,
  }),

  /** The statement as a workbook: totals, every line, what was disputed; of more than 4,000 lines, one file for each 4,000. */
  statementFile: contract({
    who: ofMerchant,
    input: z.strictObject({ ...ofMonth, part: z.int().min(0).max(99).optional() }),
    output: f.file,
    refusals: ['notFound', 'statementTaking'],
    sample,
  }),
} satisfies Contracts
