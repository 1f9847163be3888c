import * as z from 'zod'
import { contract, type Contracts, EVERYONE_THERE } from './contract'
import * as f from './fields'

const grant = z.strictObject({ role: f.role, scope: z.string(), scopeName: z.string() })

export const roles = z.array(grant)

export const org = {
  /** Who WeChat says I am, and what I may do where. */
  whoAmI: contract({
    who: { anyone: true },
    input: z.strictObject({}),
    output: z.discriminatedUnion('registered', [
      z.strictObject({ registered: z.literal(false) }),
      z.strictObject({
        registered: z.literal(true),
        personId: f.personId,
        name: z.string(),
        suspended: z.boolean(),
        roles,
      }),
    ]),
    refusals: [],
    sample: {},
  }),

  /** One grid: its branch and who leads it, its station, its people against the floors. */
  getGrid: contract({
    who: { roles: EVERYONE_THERE, over: (input) => input.gridId },
    input: z.strictObject({ gridId: f.gridCode }),
    output: z.strictObject({
      id: f.gridCode,
      name: z.string(),
      communityName: z.string(),
      streetName: z.string(),
      settlement: z.enum(['urban', 'rural']),
      /** Names of the villages a rural grid covers; empty for an urban one. */
      covers: z.array(z.string()),
      branch: z.strictObject({
        id: f.branchId,
        name: z.string(),
        mode: z.enum(['functional', 'village', 'offGrid']),
        secretaryName: z.string().nullable(),
      }),
      station: z.strictObject({ id: f.stationId, name: z.string() }),
      strength: f.strength,
    }),
    refusals: ['notFound'],
    sample: { gridId: '370306003001001' },
  }),

  /** A grid's roster, 50 a page, for those who arrange its people. */
  listMembers: contract({
    who: {
      roles: {
        district: 'covers',
        street: 'covers',
        community: 'covers',
        branchSecretary: 'covers',
        gridWorker: 'covers',
      },
      over: (input) => input.gridId,
    },
    input: z.strictObject({ gridId: f.gridCode, kind: f.memberKind.optional(), cursor: f.cursor.optional() }),
    output: z.strictObject({
      members: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          occupation: f.occupation,
          unitName: z.string().nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { gridId: '370306003001001' },
  }),

  /** A community's grids and stations: what its demand list is addressed to. */
  getCommunity: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.communityId },
    input: z.strictObject({ communityId: f.communityCode }),
    output: z.strictObject({
      id: f.communityCode,
      name: z.string(),
      grids: z.array(z.strictObject({ id: f.gridCode, name: z.string() })),
      stations: z.array(z.strictObject({ id: f.stationId, name: z.string() })),
    }),
    refusals: ['notFound'],
    sample: { communityId: '370306003001' },
  }),
} satisfies Contracts
