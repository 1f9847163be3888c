import * as z from 'zod'
import type { Scope } from '../../domain/ids'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { grant } from './members'

const SAMPLE_REQUEST = 'sample-request-0001'
const GIVERS = { district: 'covers', street: 'covers', community: 'covers' } as const

/** A division, or a merchant of the community that gives the role. */
const scope = z.union([f.divisionCode, f.merchantId])
/** A merchant's id carries its community. */
const placeOf = (of: z.output<typeof scope>): Scope =>
  of.startsWith('m') ? f.communityCode.parse(of.slice(1, 13)) : of

/** Who may do what where: given by the level above, visible, revocable, in force with the next call. */
export const roles = {
  /** Everybody with a role that is given, inside a scope. */
  listRoles: contract({
    who: { roles: GIVERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      holders: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          state: f.accountState,
          roles: z.array(grant.extend({ revoke: f.permit })),
        }),
      ),
      next: f.nextPage,
      /** What the caller may give here. */
      mayGive: z.array(f.givenRole),
    }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** Gives a role over a scope to somebody who has an account. On record. */
  grantRole: contract({
    who: { roles: GIVERS, over: (input) => placeOf(input.scope) },
    input: z.strictObject({ personId: f.personId, role: f.givenRole, scope, requestId: f.requestId }),
    output: z.strictObject({ roles: z.array(grant) }),
    refusals: ['notFound', 'noAccountYet', 'roleFromAbove', 'scopeWrong', 'requestReused', 'busy'],
    sample: { personId: 'p00000001', role: 'gridWorker', scope: '370306003001001', requestId: SAMPLE_REQUEST },
  }),

  /** Takes a role back. On record. Nobody takes their own, so that a district is never without anybody. */
  revokeRole: contract({
    who: { roles: GIVERS, over: (input) => placeOf(input.scope) },
    input: z.strictObject({ personId: f.personId, role: f.givenRole, scope, requestId: f.requestId }),
    output: z.strictObject({ roles: z.array(grant) }),
    refusals: ['notFound', 'roleFromAbove', 'ownRole', 'requestReused', 'busy'],
    sample: { personId: 'p00000002', role: 'gridWorker', scope: '370306003001001', requestId: SAMPLE_REQUEST },
  }),

  /** Suspends an account, or restores it; whoever is suspended can do nothing with the next call. On record. */
  setAccountState: contract({
    who: { roles: GIVERS, over: (input) => input.scope },
    input: z.strictObject({
      personId: f.personId,
      /** Where the person is enrolled or holds a role. */
      scope: f.divisionCode,
      state: f.accountState,
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: f.accountState }),
    refusals: ['notFound', 'notInGrid', 'roleFromAbove', 'ownRole', 'requestReused', 'busy'],
    sample: { personId: 'p00000001', scope: '370306003001001', state: 'suspended', requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
