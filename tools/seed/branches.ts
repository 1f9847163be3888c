import type { BranchId, CommunityCode } from '../../types/domain/ids'
import type { BranchDoc, GridDoc, UnitDoc } from '../../types/documents/org'
import { shortName, type Community } from './divisions'
import { valueOf } from './lists'
import type { Registrant } from './registrants'

/** The busy streets, 大街 and 青年路, whose shops and loose courtyards have branches of their own. */
const BUSY_STREETS: ReadonlySet<string> = new Set(['370306002', '370306003'])
const CLUSTERS = ['沿街商铺', '闲散院落'] as const

/** What people call a grid's branch: 凤鸣 3 号网格党支部. */
export const branchName = (grid: Pick<GridDoc, 'name'>): string => `${grid.name}党支部`

/**
 * Mechanism 2: the 486 branches of the grids, each led by its one secretary.
 * @param secretaries by branch; a hole is a bug
 */
export function gridBranches(
  grids: readonly GridDoc[],
  secretaries: ReadonlyMap<BranchId, Registrant>,
  units: readonly UnitDoc[],
): BranchDoc[] {
  return grids.map((grid) => {
    const { person, membership } = valueOf(secretaries, grid.branchId)
    const unit = units.find(({ _id }) => _id === person.unitId)
    return {
      _id: grid.branchId,
      name: branchName(grid),
      mode: grid.settlement === 'urban' ? 'functional' : 'village',
      gridId: grid._id,
      communityId: grid.communityId,
      secretary: {
        personId: person._id,
        name: person.name,
        unitName: unit?.name ?? null,
        unitLevel: unit?.level ?? null,
        seniorRank: person.seniorRank,
        since: membership?.since ?? new Date(0),
      },
      secretaryId: person._id,
      terms: [],
      log: [],
    }
  })
}

/** Mechanism 4: branches over shops and courtyards that lie in no grid. The corps of 486 leads grids, so these are still without a secretary. */
export function offGridBranches(communities: readonly Community[]): BranchDoc[] {
  return communities
    .filter(({ settlement, street }) => settlement === 'urban' && BUSY_STREETS.has(street.id))
    .flatMap((community) =>
      CLUSTERS.map((cluster, index) => ({
        _id: offGridId(community.id, index + 1),
        name: `${shortName(community.name)}${cluster}党支部`,
        mode: 'offGrid' as const,
        gridId: null,
        communityId: community.id,
        secretary: null,
        secretaryId: `-${offGridId(community.id, index + 1)}` as const,
        terms: [],
        log: [],
      })),
    )
}

const offGridId = (community: CommunityCode, number: number): BranchId =>
  `b${community}x${String(number).padStart(2, '0')}`
