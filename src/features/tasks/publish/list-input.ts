import type { WriteInput } from '@/cloud/useWrite'
import type { ValueOf } from '../../../../types/contracts/all'
import { type Draft, momentOf } from './draft'

export type Community = ValueOf<'org.getCommunity'>

export const chosenGrids = (draft: Draft, community: Community) =>
  community.grids.filter(({ id }) => !draft.leftOut.includes(id))

/** One line of plain text: what was pasted may hold tabs and line ends. */
const clean = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim()

/** The draft as the contract wants it. Only for a draft without faults: times that are missing would be 0 and be refused. */
export function listInput(draft: Draft, community: Community): WriteInput<'tasks.publishList'> {
  return {
    communityId: community.id,
    month: draft.month,
    gridIds: chosenGrids(draft, community).map(({ id }) => id),
    claimUntil: momentOf(draft.claimDate, draft.claimTime) ?? 0,
    tasks: draft.tasks.flatMap((task) => {
      const station = community.stations.find(({ id }) => id === task.stationId)
      const toBring = clean(task.toBring)
      return station
        ? {
            title: clean(task.title),
            kind: task.kind,
            place: clean(task.place) || station.name,
            stationId: station.id,
            stationName: station.name,
            startsAt: momentOf(task.date, task.from) ?? 0,
            endsAt: momentOf(task.date, task.until) ?? 0,
            places: task.places,
            ...(toBring ? { toBring } : {}),
          }
        : []
    }),
  }
}
