import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsOf, loadDivision, stationsOf } from '../store'

/** What a demand list can be addressed to: the community's grids and stations; 4 trips in one round. */
export const getCommunity = loadingAction(
  'org.getCommunity',
  async ({ communityId }, db) => {
    const [division, grids, stations] = await Promise.all([
      loadDivision(db, communityId),
      gridsOf(db, communityId),
      stationsOf(db, communityId),
    ])
    return { division, grids, stations }
  },
  async ({ communityId }, _call, { division, grids, stations }) => {
    if (!division) return refuse('notFound')
    return done({
      id: communityId,
      name: division.name,
      grids: grids.map(({ _id, name }) => ({ id: _id, name })),
      stations: stations.map(({ _id, name }) => ({ id: _id, name })),
    })
  },
)
