import { communityCode, type DivisionCode, type GridCode, isGridCode } from '../../../types/domain/ids'
import type { MemberKind, Occupation } from '../../../types/domain/org'
import type { Skill } from '../../../types/domain/skills'
import type { MembershipDoc } from '../../../types/documents/org'
import { type Db, is } from '../../_kernel/db'
import { GROUPS_A_READ, ROWS_A_READ } from '../store'

/** Every station of some places; a grid's are those of its community. */
export const stationsUnder = (db: Db, places: readonly DivisionCode[]) => {
  const communities = places.map((place) => (isGridCode(place) ? communityCode(place) : place))
  return db.find('stations', { communityId: is.startingWith(...new Set(communities)) }, { limit: ROWS_A_READ })
}

/** Grids inside any of these places, with what calling their people together needs; one trip for the whole district. */
export const gridsUnder = (
  db: Db,
  places: readonly DivisionCode[],
  fields: readonly ('posts' | 'holders' | 'centre')[] = [],
) =>
  db.find(
    'grids',
    { _id: is.startingWith(...places) },
    {
      limit: ROWS_A_READ,
      order: [['_id', 'asc']],
      fields: ['_id', 'name', 'communityId', 'streetId', 'station', ...fields],
    },
  )

/**
 * How many enrolled members of each kind and occupation each grid inside the places has. Kind and occupation are told apart in the
 * groups and not in the query: so the index over grids is read, and only what lies inside the places.
 */
export const countUnder = (db: Db, places: readonly DivisionCode[]) =>
  db.group<
    'memberships',
    {
      readonly _id: { readonly gridId: GridCode; readonly kind: MemberKind; readonly occupation: Occupation }
      readonly count: number
    }
  >(
    'memberships',
    { gridId: is.startingWith(...places), state: 'active' },
    { _id: { gridId: '$gridId', kind: '$kind', occupation: '$occupation' }, count: { $sum: 1 } },
    { limit: GROUPS_A_READ },
  )

/** Enrolled members of some grids; a trip for each 1,000. */
export async function membersOfGrids(db: Db, ids: readonly GridCode[]) {
  const members: Pick<MembershipDoc, '_id' | 'gridId' | 'kind' | 'name' | 'occupation' | 'skills'>[] = []
  for (;;) {
    const last = members.at(-1)
    const page = await db.find(
      'memberships',
      { gridId: is.oneOf(ids), state: 'active', ...(last ? { _id: is.above(last._id) } : {}) },
      {
        limit: ROWS_A_READ,
        order: [['_id', 'asc']],
        fields: ['_id', 'gridId', 'kind', 'name', 'occupation', 'skills'],
      },
    )
    members.push(...page)
    if (page.length < ROWS_A_READ) return members
  }
}

/** Enrolled members of some kinds and occupations, or of some skills, inside the places, by grid; a trip for each 1,000. */
export async function membersWho(
  db: Db,
  places: readonly DivisionCode[],
  whom:
    | { readonly kinds: readonly MemberKind[]; readonly occupations: readonly Occupation[] }
    | { readonly skills: readonly Skill[] },
) {
  const are =
    'skills' in whom
      ? { skills: is.oneOf(whom.skills) }
      : { occupation: is.oneOf(whom.occupations), kind: is.oneOf(whom.kinds) }
  const members: Pick<MembershipDoc, '_id' | 'gridId'>[] = []
  for (;;) {
    const last = members.at(-1)
    const page = await db.find(
      'memberships',
      {
        ...are,
        gridId: is.startingWith(...places),
        state: 'active',
      },
      {
        limit: ROWS_A_READ,
        order: [
          ['gridId', 'asc'],
          ['_id', 'asc'],
        ],
        fields: ['_id', 'gridId'],
        ...(last ? { after: [last.gridId, last._id] } : {}),
      },
    )
    members.push(...page)
    if (page.length < ROWS_A_READ) return members
  }
}
