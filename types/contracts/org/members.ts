import * as z from 'zod'
import { commonScope } from '../../domain/ids'
import { CONSENT_VERSION } from '../../domain/org'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { ARRANGERS } from './places'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_GRID = '370306003001001'

export const grant = z.strictObject({ role: f.role, scope: z.string(), scopeName: z.string() })

/** A change of grid; `from` is null where somebody was enrolled first. */
export const move = z.strictObject({
  fromName: z.string().nullable(),
  toName: z.string(),
  at: f.instant,
  byName: z.string(),
})

export const members = {
  /** A grid's roster, 50 a page, for those who arrange its people. */
  listMembers: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({
      gridId: f.gridCode,
      kind: f.memberKind.optional(),
      /** Those who wait to be confirmed; else those who are enrolled. */
      pending: z.boolean().optional(),
      cursor: f.cursor.optional(),
    }),
    output: z.strictObject({
      members: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          occupation: f.occupation,
          unitName: z.string().nullable(),
          since: f.instant,
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { gridId: SAMPLE_GRID },
  }),

  /** One person of a grid, for those who arrange its people. Phone and address are masked: a look costs a purpose (`privacy.reveal`). */
  getPerson: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({ personId: f.personId, gridId: f.gridCode }),
    output: z.strictObject({
      personId: f.personId,
      name: z.string(),
      kind: f.memberKind,
      pending: z.boolean(),
      occupation: f.occupation,
      unitName: z.string().nullable(),
      seniorRank: z.boolean(),
      partyMember: z.boolean(),
      gridName: z.string(),
      since: f.instant,
      phone: z.string().nullable(),
      address: z.string().nullable(),
      post: z.strictObject({ id: f.postId, name: z.string(), group: z.string() }).nullable(),
      moves: z.array(move),
      /** Null: has never opened the mini-program. */
      account: z.strictObject({ state: f.accountState, roles: z.array(grant) }).nullable(),
      /** Whether the caller may suspend or restore the account. */
      suspend: f.permit,
    }),
    refusals: ['notFound'],
    sample: { personId: 'p00000001', gridId: SAMPLE_GRID },
  }),

  /**
   * A newcomer signs up in the grid where they live. Whoever the imported roster knows by phone number and name is in at once;
   * anybody else waits for the grid worker or the secretary.
   */
  register: contract({
    who: { anyone: true },
    input: z.strictObject({
      name: f.shortText(20),
      kind: f.memberKind,
      occupation: f.occupation,
      /** Cadres only. */
      unitId: f.unitId.optional(),
      gridId: f.gridCode,
      address: f.shortText(60).optional(),
      point: f.place.optional(),
      /** From WeChat's phone button; the number itself never passes through the mini-program. */
      phoneCode: z.string().regex(/^[A-Za-z0-9_-]{16,128}$/),
      consentVersion: z.int().min(1),
      requestId: f.requestId,
    }),
    output: z.strictObject({ personId: f.personId, state: z.enum(['active', 'pending']), gridName: z.string() }),
    refusals: [
      'notFound',
      'consentNeeded',
      'unitNeeded',
      'phoneUnread',
      'phoneTaken',
      'alreadyRegistered',
      'requestReused',
    ],
    sample: {
      name: '孙新来',
      kind: 'volunteer',
      occupation: 'resident',
      gridId: SAMPLE_GRID,
      address: '凤鸣东里 3 号楼 2 单元 301',
      phoneCode: '0123456789abcdef0123456789abcdef',
      consentVersion: CONSENT_VERSION,
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The grid worker's or the secretary's word on somebody who signed up. Declining keeps nothing of them in the grid. */
  confirmMember: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({
      personId: f.personId,
      gridId: f.gridCode,
      accept: z.boolean(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: z.enum(['active', 'left']) }),
    refusals: ['notFound', 'notInGrid', 'alreadyConfirmed', 'requestReused', 'busy'],
    sample: { personId: 'p00000001', gridId: SAMPLE_GRID, accept: true, requestId: SAMPLE_REQUEST },
  }),

  /** I moved house: one conditional update of my membership, whose history stays. */
  moveHome: contract({
    who: { registered: true },
    input: z.strictObject({
      from: f.gridCode,
      to: f.gridCode,
      address: f.shortText(60).optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ gridName: z.string() }),
    refusals: ['notFound', 'notInGrid', 'sameGrid', 'requestReused', 'busy'],
    sample: { from: SAMPLE_GRID, to: '370306003001002', requestId: SAMPLE_REQUEST },
  }),

  /** Somebody is moved by those above both grids; on record. */
  moveMember: contract({
    who: {
      roles: { district: 'covers', street: 'covers', community: 'covers' },
      over: (input) => commonScope(input.from, input.to),
    },
    input: z.strictObject({ personId: f.personId, from: f.gridCode, to: f.gridCode, requestId: f.requestId }),
    output: z.strictObject({ gridName: z.string() }),
    refusals: ['notFound', 'notInGrid', 'sameGrid', 'requestReused', 'busy'],
    sample: { personId: 'p00000001', from: SAMPLE_GRID, to: '370306003001002', requestId: SAMPLE_REQUEST },
  }),

  /** Somebody has left the district: they count nowhere any more, and what they did stays. On record. */
  removeMember: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.gridId },
    input: z.strictObject({ personId: f.personId, gridId: f.gridCode, requestId: f.requestId }),
    output: z.strictObject({}),
    refusals: ['notFound', 'notInGrid', 'leadsBranch', 'requestReused', 'busy'],
    sample: { personId: 'p00000001', gridId: SAMPLE_GRID, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
