import type { WriteInput } from '@/cloud/useWrite'
import type { ValueOf } from '../../../../types/contracts/all'
import { type Draft, type DraftTask, momentOf } from './draft'

export type Community = ValueOf<'org.getCommunity'>

export const chosenGrids = (draft: Draft, community: Community) =>
  community.grids.filter(({ id }) => !draft.leftOut.includes(id))

/** One line of plain text: what was pasted may hold tabs and line ends. */
export const clean = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim()

/** The draft as the contract wants it. Only for a draft without faults: times that are missing would be 0 and be refused. */
export function listInput(draft: Draft, community: Community): WriteInput<'tasks.publishList'> {
  return { communityId: community.id, month: draft.month, ...listOf(draft, community) }
}

type List = NonNullable<WriteInput<'tasks.saveDraft'>['schedule']>['list']

/** The same without its place and month: what shall go out on a set day. */
export function listOf(draft: Draft, community: Community): List {
  return {
    gridIds: chosenGrids(draft, community).map(({ id }) => id),
    claimUntil: momentOf(draft.claimDate, draft.claimTime) ?? 0,
    ...(draft.placesPerBranch ? { placesPerBranch: draft.placesPerBranch } : {}),
    tasks: draft.tasks.flatMap((task) => demandOf(task, community) ?? []),
  }
}

/** One row as the contract wants it; null while no station is chosen. */
export function demandOf(task: DraftTask, community: Community): List['tasks'][number] | null {
  const station = community.stations.find(({ id }) => id === task.stationId)
  const toBring = clean(task.toBring)
  const content = clean(task.content)
  const name = clean(task.contactName)
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
        ...(content ? { content } : {}),
        ...(name ? { contact: { name, phone: task.contactPhone.trim(), address: clean(task.contactAddress) } } : {}),
      }
    : null
}
