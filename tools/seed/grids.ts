import { branchOfGrid } from '../../types/domain/ids'
import { FLOORS } from '../../types/domain/org'
import type { GridDoc, StationDoc } from '../../types/documents/org'
import type { Layout } from './layout'
import { groupBy, valueOf } from './lists'
import type { GridPlan } from './partition'
import { stationOfGrid } from './stations'

/** `grids`: every plan at its place, with its branch and its station. */
export function buildGrids(plans: readonly GridPlan[], layout: Layout, stations: readonly StationDoc[]): GridDoc[] {
  const stationsOf = groupBy(stations, ({ communityId }) => communityId)
  return plans.map(({ code, name, lead, covers }) => {
    const station = stationOfGrid(valueOf(stationsOf, lead.id), Number(code.slice(-3)))
    return {
      _id: code,
      name,
      communityId: lead.id,
      communityName: lead.name,
      streetId: lead.street.id,
      streetName: lead.street.name,
      settlement: lead.settlement,
      covers: covers.map(({ id, name: village }) => ({ id, name: village })),
      centre: valueOf(layout.grids, code),
      floors: FLOORS,
      branchId: branchOfGrid(code),
      station: { id: station._id, name: station.name },
    }
  })
}
