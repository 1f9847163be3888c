import type { BranchId, CommunityCode, GridCode, PersonId } from '../../types/domain/ids'
import type { MemberKind } from '../../types/domain/org'
import { type Db, is } from '../_kernel/db'

export const MEMBERS_A_PAGE = 50
/** A community has 9 grids and a few stations; this is room, not a page. */
const OF_A_COMMUNITY = 100

export const loadGrid = (db: Db, id: GridCode) => db.get('grids', id)
export const loadBranch = (db: Db, id: BranchId) => db.get('branches', id)
export const loadDivision = (db: Db, id: CommunityCode) => db.get('divisions', id)

export const gridsOf = (db: Db, communityId: CommunityCode) =>
  db.find('grids', { communityId }, { limit: OF_A_COMMUNITY, order: [['_id', 'asc']] })

export const stationsOf = (db: Db, communityId: CommunityCode) =>
  db.find('stations', { communityId }, { limit: OF_A_COMMUNITY, order: [['_id', 'asc']] })

/** How many members of each kind a grid has: counted, never a stored number. */
export const countMembers = (db: Db, gridId: GridCode) =>
  db.group<'memberships', { _id: MemberKind; count: number }>(
    'memberships',
    { gridId },
    { _id: '$kind', count: { $sum: 1 } },
    { limit: 2 },
  )

/** A page of a roster in order of id, of one kind or of both; `after` is the last id of the page before. */
export const membersPage = (
  db: Db,
  gridId: GridCode,
  page: { kind?: MemberKind | undefined; after?: string | undefined },
) =>
  db.find(
    'memberships',
    { gridId, ...(page.kind ? { kind: page.kind } : {}), ...(page.after ? { _id: is.above(page.after) } : {}) },
    { limit: MEMBERS_A_PAGE, order: [['_id', 'asc']] },
  )

/** Members by id, wherever they are enrolled; ids that are nobody's are left out. */
export const membersByIds = (db: Db, ids: readonly PersonId[]) =>
  db.find('memberships', { _id: is.oneOf(ids) }, { limit: ids.length })
