import { syllablesOf } from '../../cloudfunctions/_kernel/pinyin'
import { tokensOfAll } from '../../cloudfunctions/org/rules/tokens'
import { branchOfGrid } from '../../types/domain/ids'
import { FLOORS } from '../../types/domain/org'
import type { GridDoc, StationDoc } from '../../types/documents/org'
import { shortName, type Community } from './divisions'
import type { Layout } from './layout'
import { groupBy, itemAt, valueOf } from './lists'
import type { GridPlan } from './partition'
import { stationOfGrid } from './stations'

/** `grids`: every plan at its place, with its branch and its station. */
export function buildGrids(plans: readonly GridPlan[], layout: Layout, stations: readonly StationDoc[]): GridDoc[] {
  const stationsOf = groupBy(stations, ({ communityId }) => communityId)
  return plans.map(({ code, name, lead, covers }) => {
    const places = placesOf(lead, covers, Number(code.slice(-3)))
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
      places,
      tokens: tokensOfAll([name, ...places].map((text) => ({ name: text, syllables: syllablesOf(text) }))),
      posts: {},
      holders: {},
      postChanges: [],
      log: [],
    }
  })
}

/** Estates of a community's first grid, its second, …; invented, like every address. */
// prettier-ignore
const ESTATES = [
  ['东里', '西里'], ['南里', '北里'], ['新村', '小区'], ['花园', '家园'], ['东苑', '西苑'],
  ['南苑', '北苑'], ['锦园', '和园'], ['明园', '华庭'], ['雅居', '祥居'],
] as const

/** What addresses in a grid begin with: its villages, or two housing estates. */
function placesOf(lead: Community, covers: readonly Community[], number: number): string[] {
  if (covers.length > 0) return covers.map(({ name }) => name)
  return itemAt(ESTATES, number - 1).map((estate) => `${shortName(lead.name)}${estate}`)
}
