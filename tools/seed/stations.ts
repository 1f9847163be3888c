import type { CommunityCode, StationId } from '../../types/domain/ids'
import type { StationDoc } from '../../types/documents/org'
import { shortName, type Community } from './divisions'
import type { Layout } from './layout'
import { groupBy, itemAt, valueOf } from './lists'
import type { GridPlan } from './partition'

/** From this grid on, an urban community's people go to its second station. */
const FIRST_GRID_OF_SECOND_STATION = 6

const stationId = (community: CommunityCode, number: number): StationId =>
  `s${community}-${String(number).padStart(2, '0')}`

/** Mechanism 26: a station in every community and village, and a 城市驿站 as the second one of an urban community. */
export function buildStations(
  communities: readonly Community[],
  plans: readonly GridPlan[],
  layout: Layout,
): StationDoc[] {
  const plansOf = groupBy(plans, ({ lead }) => lead.id)
  return communities.flatMap((community) => {
    const first: StationDoc = {
      _id: stationId(community.id, 1),
      name: `${community.name}党群服务站点`,
      communityId: community.id,
      point: valueOf(layout.communities, community.id),
    }
    if (community.settlement === 'rural') return [first]
    const site = itemAt(valueOf(plansOf, community.id), FIRST_GRID_OF_SECOND_STATION + 1)
    const second: StationDoc = {
      _id: stationId(community.id, 2),
      name: `${shortName(community.name)}城市驿站`,
      communityId: community.id,
      point: valueOf(layout.grids, site.code),
    }
    return [first, second]
  })
}

/** The station nearest to hand for the nth grid of a community. */
export const stationOfGrid = (stations: readonly StationDoc[], number: number): StationDoc =>
  itemAt(stations, number >= FIRST_GRID_OF_SECOND_STATION ? 1 : 0)
