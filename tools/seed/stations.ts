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

/** How to find it, and a telephone that nobody has: no number of the district begins with 0. */
const found = (community: Community, number: number): Pick<StationDoc, 'address' | 'phone'> => ({
  address:
    community.settlement === 'rural'
      ? `${community.name}村委会院内`
      : `${shortName(community.name)}${number === 1 ? '社区服务中心一楼' : '东里临街'}`,
  phone: `0533-0${community.id.slice(-5)}${number}`,
})

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
      ...found(community, 1),
    }
    if (community.settlement === 'rural') return [first]
    const site = itemAt(valueOf(plansOf, community.id), FIRST_GRID_OF_SECOND_STATION + 1)
    const second: StationDoc = {
      _id: stationId(community.id, 2),
      name: `${shortName(community.name)}城市驿站`,
      communityId: community.id,
      point: valueOf(layout.grids, site.code),
      ...found(community, 2),
    }
    return [first, second]
  })
}

/** The station nearest to hand for the nth grid of a community. */
export const stationOfGrid = (stations: readonly StationDoc[], number: number): StationDoc =>
  itemAt(stations, number >= FIRST_GRID_OF_SECOND_STATION ? 1 : 0)
