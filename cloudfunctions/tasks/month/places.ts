import {
  type CommunityCode,
  communityCode,
  type DivisionCode,
  type GridCode,
  type StreetCode,
  streetCode,
} from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { OverviewDoc } from '../../../types/documents/org'
import type { Db } from '../../_kernel/db'
import { loadOverview, rebuildOverview } from '../../org/public'

/** What the timer keeps of the district's places: names, and what lies in what. */
type Places = Pick<OverviewDoc, 'grids'>
type Overseen = Exclude<DivisionCode, GridCode>

export const loadPlaces = (db: Db): Promise<Places | null> => loadOverview(db)
/** Worked out on the spot for whoever asks before the timer's first run. */
export const placesNow = async (db: Db, now: Instant, stored: Places | null): Promise<Places> =>
  stored ?? (await rebuildOverview(db, now))

export const isCommunity = (scope: Overseen): scope is CommunityCode => scope.length === 12

const inside = ({ grids }: Places, scope: Overseen) => grids.filter(({ id }) => id.startsWith(scope))

export const gridsIn = (places: Places, scope: Overseen): { _id: GridCode; name: string }[] =>
  inside(places, scope).map(({ id, name }) => ({ _id: id, name }))

export const streetsOf = (places: Places, scope: Overseen): StreetCode[] => [
  ...new Set(inside(places, scope).map(({ id }) => streetCode(id))),
]

export function communitiesIn(places: Places, scope: Overseen) {
  const found = new Map<CommunityCode, { id: CommunityCode; name: string; street: string }>()
  for (const { id, communityName, streetName } of inside(places, scope)) {
    const code = communityCode(id)
    found.set(code, { id: code, name: communityName, street: streetName })
  }
  return [...found.values()]
}

const DISTRICT_NAME = '周村区'

/** What people call a place. */
export function nameOf(places: Places, scope: Overseen): string {
  const [grid] = inside(places, scope)
  if (!grid || scope.length === 6) return DISTRICT_NAME
  return scope.length === 9 ? grid.streetName : grid.communityName
}
