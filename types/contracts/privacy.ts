import * as z from 'zod'
import { AUDITED_ACTS, CONSENT_VERSION } from '../domain/org'
import { DISTRICT } from '../domain/ids'
import { contract, type Contracts } from './contract'
import * as f from './fields'
import { grant, move } from './org/members'
import { ARRANGERS } from './org/places'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_GRID = '370306003001001'

const looked = z.strictObject({
  at: f.instant,
  byName: z.string(),
  act: z.enum(AUDITED_ACTS),
  purpose: f.purpose.nullable(),
})

/** What a person may know, mend, take along and end; and who looked at what, for what. */
export const privacy = {
  /** The caller has read the consent sheet of this version and agrees. */
  consent: contract({
    who: { registered: true },
    input: z.strictObject({ version: z.int().min(1), requestId: f.requestId }),
    output: z.strictObject({ version: z.int() }),
    refusals: ['consentOld', 'requestReused'],
    sample: { version: CONSENT_VERSION, requestId: SAMPLE_REQUEST },
  }),

  /** Everything that is known of the caller in this context, unmasked: it is theirs. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string(),
      occupation: f.occupation,
      skills: f.skills,
      unitName: z.string().nullable(),
      partyMember: z.boolean(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      grid: z.strictObject({ id: f.gridCode, name: z.string(), since: f.instant, pending: z.boolean() }).nullable(),
      moves: z.array(move),
      roles: z.array(grant),
      consent: z.strictObject({ version: z.int(), at: f.instant }).nullable(),
      /** Whether the account may be deleted now, and if not, why. */
      deletable: f.permit,
    }),
    refusals: [],
    sample: {},
  }),

  /** Mends what the caller may mend alone. A name is for the grid worker, a grid for `org.moveHome`. */
  correct: contract({
    who: { registered: true },
    input: z.strictObject({
      occupation: f.occupation.optional(),
      /** All of them; none takes back what was said. */
      skills: f.skills.optional(),
      partyMember: z.boolean().optional(),
      /** Null forgets it. */
      address: f.shortText(60).nullable().optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'requestReused', 'busy'],
    sample: { address: '凤鸣西里 1 号楼', requestId: SAMPLE_REQUEST },
  }),

  /** Everything that is kept of the caller, in every context, as one JSON file. */
  exportMine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: f.file,
    refusals: [],
    sample: {},
  }),

  /** Who looked at the caller's phone or address, or changed where they belong, newest first. */
  whoLooked: contract({
    who: { registered: true },
    input: z.strictObject({ cursor: f.cursor.optional() }),
    output: z.strictObject({ looks: z.array(looked), next: f.nextPage }),
    refusals: [],
    sample: {},
  }),

  /** Shows one sensitive field of one person of a grid, for a stated purpose. On record before it is shown. */
  reveal: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({
      personId: f.personId,
      gridId: f.gridCode,
      field: f.sensitiveField,
      purpose: f.purpose,
      requestId: f.requestId,
    }),
    output: z.strictObject({ value: z.string() }),
    refusals: ['notFound', 'notInGrid', 'nothingThere', 'requestReused', 'busy'],
    sample: {
      personId: 'p00000001',
      gridId: SAMPLE_GRID,
      field: 'phone',
      purpose: 'contact',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /**
   * Ends the account: name, number, address and sign-in are gone; postings, hours and the audit chain stay without the person.
   * Asked again with the same request it answers the same, though nobody is there any more.
   */
  deleteMine: contract({
    who: { anyone: true },
    input: z.strictObject({
      /** The caller's own name, typed: nobody deletes by a slip. */
      name: f.shortText(20),
      requestId: f.requestId,
    }),
    output: z.strictObject({ deletedAt: f.instant }),
    refusals: ['nameWrong', 'leadsBranch', 'givenRoleHeld', 'onTasks', 'requestReused', 'busy'],
    sample: { name: '李秀英', requestId: SAMPLE_REQUEST },
  }),

  /** The audit chain, newest first, of one actor or of all; for the district. */
  auditTrail: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({ actor: f.personId.optional(), cursor: f.cursor.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          actor: f.personId,
          seq: z.int().min(1),
          at: f.instant,
          byName: z.string(),
          act: z.enum(AUDITED_ACTS),
          target: z.string(),
          scope: z.string(),
          purpose: f.purpose.nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: {},
  }),

  /** Recomputes one actor's chain and names the first row that does not fit. */
  verifyAudit: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({ actor: f.personId }),
    output: z.strictObject({
      rows: f.count,
      fault: z.strictObject({ seq: z.int(), kind: z.enum(['missing', 'chain', 'hash']) }).nullable(),
    }),
    refusals: [],
    sample: { actor: 'p00000006' },
  }),
} satisfies Contracts
