import * as z from 'zod'
import { ADJUSTMENT_STATES, MOST_ADJUSTED, SERVICE_KINDS } from '../../domain/points'
import { contract, type Contracts } from '../contract'
import { addVersion, listVersions } from '../versions'
import * as f from '../fields'
import { SAMPLE_REQUEST } from './ledger'

const SAMPLE_COMMUNITY = '370306003001'
const SAMPLE_ADJUSTMENT = 'j0123456789abcdef01234567'

const wish = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('change'),
    points: z
      .int()
      .min(-MOST_ADJUSTED)
      .max(MOST_ADJUSTED)
      .refine((points) => points !== 0),
  }),
  z.strictObject({ kind: z.literal('reverse'), postingId: f.postingId }),
])

const adjustmentRow = z.strictObject({
  id: f.adjustmentId,
  communityId: f.communityCode,
  memberName: z.string(),
  wish,
  /** Null once the member has been deleted. */
  reason: z.string().nullable(),
  state: z.enum(ADJUSTMENT_STATES),
  askedByName: z.string(),
  askedAt: f.instant,
  decidedByName: z.string().nullable(),
  decidedAt: f.instant.nullable(),
  /** Whether the caller may be the second person. */
  decidable: f.permit,
})

const perHour = z.strictObject(
  Object.fromEntries(SERVICE_KINDS.map((kind) => [kind, z.int().min(0).max(100)])) as Record<
    (typeof SERVICE_KINDS)[number],
    z.ZodInt
  >,
)
const cap = z.int().min(1).max(100_000).nullable()

const ruleFields = {
  /** The first day of service that it is for. */
  startsOn: f.day,
  perHour,
  /** 10 to 60; only whole steps count. */
  stepMinutes: z.int().min(10).max(60),
  dayCap: cap,
  monthCap: cap,
  keepYears: z.int().min(1).max(10).nullable(),
}

/** Where an award rule and a second person come in. */
export const adjustments = {
  /** Asks for points more or fewer, or for a posting to be taken back, with a reason; a second person decides. */
  askAdjustment: contract({
    who: {
      roles: { community: 'covers', street: 'covers', district: 'covers' },
      over: (input) => input.communityId,
    },
    input: z.strictObject({
      communityId: f.communityCode,
      personId: f.personId,
      wish,
      reason: f.shortText(100),
      requestId: f.requestId,
    }),
    output: z.strictObject({ adjustmentId: f.adjustmentId }),
    refusals: [
      'aboutYourself',
      'notInCommunity',
      'notFound',
      'notReversible',
      'alreadyReversed',
      'requestReused',
      'busy',
    ],
    sample: {
      communityId: SAMPLE_COMMUNITY,
      personId: 'p00000001',
      wish: { kind: 'change', points: 20 },
      reason: '漏记了一次值守',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The second person lets an adjustment pass, and it is posted, or says no. Never the member, never who asked. */
  decideAdjustment: contract({
    who: { roles: { street: 'covers', district: 'covers' }, over: (input) => input.communityId },
    input: z.strictObject({
      communityId: f.communityCode,
      adjustmentId: f.adjustmentId,
      approve: z.boolean(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: z.enum(['posted', 'declined', 'short', 'gone']) }),
    refusals: ['notFound', 'aboutYourself', 'ownAdjustment', 'adjustmentDecided', 'requestReused', 'busy'],
    sample: {
      communityId: SAMPLE_COMMUNITY,
      adjustmentId: SAMPLE_ADJUSTMENT,
      approve: true,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** A place's adjustments, those still open or those at their end, the latest first, 20 a page. */
  listAdjustments: contract({
    who: {
      roles: { community: 'covers', street: 'covers', district: 'covers' },
      over: (input) => input.scope,
    },
    input: z.strictObject({ scope: f.divisionCode, open: z.boolean(), cursor: f.cursor.optional() }),
    output: z.strictObject({ adjustments: z.array(adjustmentRow), next: f.nextPage }),
    refusals: [],
    sample: { scope: SAMPLE_COMMUNITY, open: true },
  }),

  /** Every version of how service becomes points, the latest first: for everybody. */
  listRules: listVersions(ruleFields),

  /** The district writes the next version; it begins tomorrow at the earliest, and no version is ever changed. */
  addRule: addVersion(ruleFields, {
    after: 1,
    startsOn: '2027-01-01',
    perHour: {
      householdVisit: 12,
      specialCare: 15,
      cultureSport: 10,
      outreach: 10,
      environment: 10,
      publicOrder: 12,
      other: 10,
      stationDuty: 8,
    },
    stepMinutes: 30,
    dayCap: 80,
    monthCap: 600,
    keepYears: 1,
    note: '照护和走访多记一些',
    requestId: SAMPLE_REQUEST,
  }),

  /** One of my postings, and why it is as large as it is. */
  posting: contract({
    who: { registered: true },
    input: z.strictObject({ postingId: f.postingId }),
    output: z.strictObject({
      kind: z.enum(['award', 'adjustment', 'redemption', 'reversal', 'expiry']),
      points: z.int(),
      balanceAfter: f.count,
      at: f.instant,
      reason: z.string().nullable(),
      ruleVersion: z.int(),
      /** Of an award: what was done when and how long, what that earns, and which cap cut it. */
      award: z
        .strictObject({
          service: z.enum(SERVICE_KINDS),
          minutes: f.minutes,
          day: f.day,
          full: f.count,
          cut: z.enum(['day', 'month']).nullable(),
          perHour: f.count,
          stepMinutes: f.minutes,
          cap: f.count.nullable(),
        })
        .nullable(),
      /** Who asked for it and who let it pass; names as they are known now. */
      askedByName: z.string().nullable(),
      approvedByName: z.string().nullable(),
      /** The posting that this one takes back, and the one that took this one back. */
      reverses: f.postingId.nullable(),
      reversedBy: f.postingId.nullable(),
      /** Of an expiry: points of this year and earlier have lapsed. */
      expiredYear: z.string().nullable(),
    }),
    refusals: ['notFound'],
    sample: { postingId: 'p00000001:1' },
  }),
} satisfies Contracts
