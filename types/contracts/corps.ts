import * as z from 'zod'
import { communityOfBranch } from '../domain/ids'
import { contract, type Contracts } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_BRANCH = 'b370306003001001'
const SAMPLE_PERSON = 'p00000003'

const ABOVE = { district: 'covers', street: 'covers', community: 'covers' } as const
type OfBranch = { branchId: z.output<typeof f.branchId> }
const community = ({ branchId }: OfBranch) => communityOfBranch(branchId)

const term = z.strictObject({
  personId: f.personId,
  name: z.string(),
  from: f.instant,
  until: f.instant.nullable(),
  /** What is handed over, in the words of who ended the term. */
  handover: z.string().nullable(),
})

/** Mechanisms 6 and 7: how the 486 secretaries are found, appointed and replaced. */
export const corps = {
  /** The corps at a glance: 303 + 183, how many of deputy-section rank, which branches nobody leads. */
  overview: contract({
    who: { roles: { district: 'covers', street: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({ scope: z.union([z.literal('370306'), f.streetCode]) }),
    output: z.strictObject({
      branches: f.count,
      led: f.count,
      /** Secretaries by where they work, of grids and off them: they add up to `led`. */
      fromDistrictUnits: f.count,
      fromTowns: f.count,
      fromMunicipalUnits: f.count,
      seniorRank: f.count,
      /** Branches of each mode, led or not. */
      byMode: z.strictObject({ functional: f.count, village: f.count, offGrid: f.count }),
      /** Branches that nobody leads, with how many stand for them; at most 100, those with most candidates first. */
      vacant: z.array(
        z.strictObject({ branchId: f.branchId, name: z.string(), mode: f.branchMode, candidates: f.count }),
      ),
      /** Branches with a secretary for which somebody stands; at most 100. */
      contested: z.array(z.strictObject({ branchId: f.branchId, name: z.string(), candidates: f.count })),
      longestTerms: z.array(
        z.strictObject({ branchId: f.branchId, name: z.string(), secretaryName: z.string(), since: f.instant }),
      ),
    }),
    refusals: [],
    sample: { scope: '370306' },
  }),

  /** One branch's selection: who leads it, who stands, each with what the organisation and they themselves said and their service so far. */
  listCandidates: contract({
    who: { roles: ABOVE, over: community },
    input: z.strictObject({ branchId: f.branchId }),
    output: z.strictObject({
      branchName: z.string(),
      mode: f.branchMode,
      secretary: z
        .strictObject({ personId: f.personId, name: z.string(), unitName: z.string().nullable(), since: f.instant })
        .nullable(),
      terms: z.array(term),
      candidates: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          unitName: z.string().nullable(),
          seniorRank: z.boolean(),
          partyMember: z.boolean(),
          /** Names of the places that recommended them, e.g. 凤鸣社区. */
          recommendedBy: z.array(z.string()),
          stood: z.boolean(),
          statement: z.string().nullable(),
          service: z.strictObject({ minutes: f.minutes, times: f.count }),
          appointable: f.permit,
        }),
      ),
      recommend: f.permit,
    }),
    refusals: ['notFound'],
    sample: { branchId: SAMPLE_BRANCH },
  }),

  /** Mechanism 6, 组织推荐: community, street or district recommends a cadre. */
  recommend: contract({
    who: { roles: ABOVE, over: community },
    input: z.strictObject({ branchId: f.branchId, personId: f.personId, requestId: f.requestId }),
    output: z.strictObject({ candidates: f.count }),
    refusals: ['notFound', 'notACadre', 'notInBranch', 'leadsBranch', 'alreadyRecommended', 'requestReused', 'busy'],
    sample: { branchId: SAMPLE_BRANCH, personId: SAMPLE_PERSON, requestId: SAMPLE_REQUEST },
  }),

  /** Mechanism 6, 个人自荐: a cadre stands for a branch of the community they live in. */
  stand: contract({
    who: { roles: { cadre: 'within' }, over: community },
    input: z.strictObject({
      branchId: f.branchId,
      statement: f.shortText(200).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'notInBranch', 'leadsBranch', 'alreadyStanding', 'requestReused', 'busy'],
    sample: { branchId: SAMPLE_BRANCH, statement: '在这里住了二十年，愿意多跑跑腿', requestId: SAMPLE_REQUEST },
  }),

  /** Takes one's own standing back; a recommendation stays. */
  withdraw: contract({
    who: { roles: { cadre: 'within' }, over: community },
    input: z.strictObject({ branchId: f.branchId, requestId: f.requestId }),
    output: z.strictObject({}),
    refusals: ['notFound', 'notStanding', 'requestReused', 'busy'],
    sample: { branchId: SAMPLE_BRANCH, requestId: SAMPLE_REQUEST },
  }),

  /** Where I stand, and the branches I may stand for. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      branches: z.array(
        z.strictObject({
          branchId: f.branchId,
          name: z.string(),
          mode: f.branchMode,
          secretaryName: z.string().nullable(),
          stood: z.boolean(),
          recommended: z.boolean(),
          stand: f.permit,
        }),
      ),
    }),
    refusals: [],
    sample: {},
  }),

  /**
   * The organisation department appoints: one secretary a branch, one branch a secretary, however many press at once.
   * Who led before steps down in the same change. On record.
   */
  appoint: contract({
    who: { roles: { district: 'covers' }, over: community },
    input: z.strictObject({
      branchId: f.branchId,
      personId: f.personId,
      /** Who the caller saw leading the branch; null for nobody. */
      seen: f.personId.nullable(),
      handover: f.shortText(200).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ name: z.string(), since: f.instant }),
    refusals: [
      'notFound',
      'secretaryChanged',
      'notACadre',
      'notCandidate',
      'unitLevelWrong',
      'leadsBranch',
      'requestReused',
      'busy',
    ],
    sample: { branchId: SAMPLE_BRANCH, personId: SAMPLE_PERSON, seen: 'p00000004', requestId: SAMPLE_REQUEST },
  }),

  /** A term ends without a successor yet. On record. */
  endTerm: contract({
    who: { roles: { district: 'covers' }, over: community },
    input: z.strictObject({
      branchId: f.branchId,
      seen: f.personId,
      handover: f.shortText(200).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'secretaryChanged', 'requestReused', 'busy'],
    sample: { branchId: SAMPLE_BRANCH, seen: 'p00000004', requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
