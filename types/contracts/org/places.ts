import * as z from 'zod'
import { contract, type Contracts, EVERYONE_THERE } from '../contract'
import * as f from '../fields'

const counts = { have: f.count, floor: f.count }
/** A division's people and how many of its grids are short of their floors. */
const part = z.strictObject({
  id: f.divisionCode,
  name: z.string(),
  grids: f.count,
  shortGrids: f.count,
  cadres: f.count,
  volunteers: f.count,
})

/** Who keeps the people of a place in order. */
export const ARRANGERS = {
  district: 'covers',
  street: 'covers',
  community: 'covers',
  branchSecretary: 'covers',
  gridWorker: 'covers',
} as const

const foundGrid = z.strictObject({
  gridId: f.gridCode,
  name: z.string(),
  communityName: z.string(),
  streetName: z.string(),
  /** The courtyard or village that was recognised in an address. */
  matched: z.string().nullable(),
  /** From the grid's centre to the point that was given. */
  distanceMetres: f.count.nullable(),
})

export const places = {
  /** One grid: its branch and who leads it, its station, its people against the floors, its posts. */
  getGrid: contract({
    who: { roles: EVERYONE_THERE, over: (input) => input.gridId },
    input: z.strictObject({ gridId: f.gridCode }),
    output: z.strictObject({
      id: f.gridCode,
      name: z.string(),
      communityId: f.communityCode,
      communityName: z.string(),
      streetName: z.string(),
      settlement: f.settlement,
      /** Names of the villages a rural grid covers; empty for an urban one. */
      covers: z.array(z.string()),
      branch: z.strictObject({
        id: f.branchId,
        name: z.string(),
        mode: f.branchMode,
        secretaryName: z.string().nullable(),
      }),
      station: z.strictObject({ id: f.stationId, name: z.string() }),
      strength: f.strength,
      pending: f.count,
      /** By group; the holders' names are whole for those who arrange them, else masked. */
      posts: z.array(
        z.strictObject({
          id: f.postId,
          group: z.string(),
          name: z.string(),
          duty: z.string(),
          holders: z.array(z.string()),
        }),
      ),
      /** Whether the caller may confirm members and hand out posts here. */
      arrange: f.permit,
    }),
    refusals: ['notFound'],
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
      /** Shops of the alliance: whose till can be given to somebody. */
      merchants: z.array(z.strictObject({ id: f.merchantId, name: z.string() })),
    }),
    refusals: ['notFound'],
    sample: { communityId: '370306003001' },
  }),

  /** The district, a street or a community: its parts against the floors, and every grid in it. At most a minute old. */
  overview: contract({
    who: { roles: { district: 'covers', street: 'covers', community: 'covers' }, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode }),
    output: z.strictObject({
      at: f.instant,
      name: z.string(),
      level: z.enum(['district', 'street', 'community']),
      total: part,
      /** One level down; empty for a community. */
      parts: z.array(part),
      grids: z.array(
        z.strictObject({
          id: f.gridCode,
          name: z.string(),
          settlement: f.settlement,
          cadre: z.strictObject(counts),
          volunteer: z.strictObject(counts),
          led: z.boolean(),
        }),
      ),
      /** Branches over courtyards and shops, which lie in no grid. */
      offGrid: z.array(z.strictObject({ id: f.branchId, name: z.string(), led: z.boolean() })),
    }),
    refusals: ['notFound'],
    sample: { scope: '370306003001' },
  }),

  /** People and grids by name, pinyin or initials, inside a scope. */
  search: contract({
    who: { roles: ARRANGERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, text: f.shortText(20) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          kind: f.memberKind,
          gridId: f.gridCode,
          gridName: z.string(),
          unitName: z.string().nullable(),
          pending: z.boolean(),
        }),
      ),
      grids: z.array(z.strictObject({ id: f.gridCode, name: z.string(), communityName: z.string() })),
    }),
    refusals: [],
    sample: { scope: '370306003001', text: 'lxy' },
  }),

  /** Mechanism 8: the grids that an address names, or that lie nearest to a point; best first, at most 5. No account is needed. */
  findGrid: contract({
    who: { anyone: true },
    input: z.strictObject({ address: f.shortText(60).optional(), point: f.place.optional() }),
    output: z.strictObject({ grids: z.array(foundGrid) }),
    refusals: [],
    sample: { address: '凤鸣东里 3 号楼' },
  }),

  /** The units that cadres work for, by level. */
  listUnits: contract({
    who: { anyone: true },
    input: z.strictObject({}),
    output: z.strictObject({
      units: z.array(z.strictObject({ id: f.unitId, name: z.string(), level: f.unitLevel })),
    }),
    refusals: [],
    sample: {},
  }),
} satisfies Contracts
