import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsOf, loadDivision, merchantsOf, stationsOf } from '../store'

/** What a demand list can be addressed to: the community's grids and stations, and whose till can be given; 5 trips in one round. */
export const getCommunity = loadingAction(
  'org.getCommunity',
  async ({ communityId }, db) => {
    const [division, grids, stations, merchants] = await Promise.all([
      loadDivision(db, communityId),
      gridsOf(db, communityId),
      stationsOf(db, communityId),
      merchantsOf(db, communityId),
    ])
    return { division, grids, stations, merchants }
  },
  async ({ communityId }, _call, { division, grids, stations, merchants }) => {
    if (!division) return refuse('notFound')
    return done({
      id: communityId,
      name: division.name,
      grids: grids.map(({ _id, name }) => ({ id: _id, name })),
      stations: stations.map(({ _id, name }) => ({ id: _id, name })),
      merchants: merchants.map(({ _id, name }) => ({ id: _id, name })),
    })
  },
)
