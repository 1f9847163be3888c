import {
  type CommunityCode,
  type GridCode,
  isGridCode,
  type PersonId,
  type StreetCode,
} from '../../../types/domain/ids'
import { type Db, is } from '../../_kernel/db'

/** A street has some 50 grids; this is room, not a page. */
const OF_A_STREET = 200
const MOST = 1000
/** Some 400 people together, so that one answer holds them. */
const GRIDS_A_TRIP = 10
const PEOPLE_A_TRIP = 500
const MEMBER_FIELDS = ['gridId', 'kind', 'name', 'occupation', 'unitName', 'since'] as const
const PERSON_FIELDS = ['seniorRank', 'partyMember', 'phone', 'address'] as const

/** The grids of a street, a community, or the one grid. */
export const gridsIn = (db: Db, scope: StreetCode | CommunityCode | GridCode) =>
  db.find('grids', isGridCode(scope) ? { _id: scope } : { _id: is.startingWith(scope) }, {
    limit: OF_A_STREET,
    order: [['_id', 'asc']],
    fields: ['name', 'communityName', 'streetName'],
  })

/** Everybody who is enrolled in these grids or waits there, by grid and id. One trip for every ten grids of usual size. */
export async function membersIn(db: Db, ids: readonly GridCode[]) {
  const turns = Array.from({ length: Math.ceil(ids.length / GRIDS_A_TRIP) }, (_turn, index) =>
    ids.slice(index * GRIDS_A_TRIP, (index + 1) * GRIDS_A_TRIP),
  )
  const members = (await Promise.all(turns.map((some) => membersOf(db, some)))).flat()
  return members.sort((a, b) => (a.gridId + a._id < b.gridId + b._id ? -1 : 1))
}

const page = (db: Db, ids: readonly GridCode[], after: string) =>
  db.find(
    'memberships',
    {
      gridId: is.oneOf(ids),
      state: is.oneOf(['active', 'pending']),
      ...(after === '' ? {} : { _id: is.above(after) }),
    },
    { limit: MOST, fields: MEMBER_FIELDS, ...(ids.length === 1 ? { order: [['_id', 'asc'] as const] } : {}) },
  )

/** A full answer may leave somebody out: then by halves, and a single grid by pages. */
async function membersOf(db: Db, ids: readonly GridCode[]): Promise<Awaited<ReturnType<typeof page>>> {
  const found = await page(db, ids, '')
  if (found.length < MOST) return found
  if (ids.length > 1) {
    const half = Math.ceil(ids.length / 2)
    return [...(await membersOf(db, ids.slice(0, half))), ...(await membersOf(db, ids.slice(half)))]
  }
  for (let full = true; full;) {
    const more = await page(db, ids, found.at(-1)?._id ?? '')
    found.push(...more)
    full = more.length === MOST
  }
  return found
}

/** What the roster says of them beside their membership. */
export async function peopleOf(db: Db, ids: readonly PersonId[]) {
  const turns = Array.from({ length: Math.ceil(ids.length / PEOPLE_A_TRIP) }, (_turn, index) =>
    ids.slice(index * PEOPLE_A_TRIP, (index + 1) * PEOPLE_A_TRIP),
  )
  const found = await Promise.all(
    turns.map((some) => db.find('people', { _id: is.oneOf(some) }, { limit: some.length, fields: PERSON_FIELDS })),
  )
  return found.flat()
}
