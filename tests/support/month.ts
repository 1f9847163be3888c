import { seal } from '../../cloudfunctions/_kernel/sealed'
import type { InputOf } from '../../types/contracts/all'
import { SAMPLE_DRAFT } from '../../types/contracts/tasks/draft'
import { communityCode, type RequestId, type StationId } from '../../types/domain/ids'
import { FLOORS } from '../../types/domain/org'
import type { OverviewDoc } from '../../types/documents/org'
import type { DemandDraftDoc } from '../../types/documents/tasks'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from './tasks'
import { TEST_KEYS } from './secrets'

type Draft = InputOf<'tasks.saveDraft'>['draft']
export type Scheduled = NonNullable<InputOf<'tasks.saveDraft'>['schedule']>['list']

const STATION: StationId = 's370306003001-01'

/** The names that the timer keeps: the corner of the district in which the tests are. */
export const OVERVIEW: OverviewDoc = {
  _id: 'district',
  at: new Date(NOW),
  grids: [GRID, SIBLING_GRID].map((id, index) => ({
    id,
    name: `凤鸣 ${index + 3} 号网格`,
    communityName: '凤鸣社区',
    streetName: '青年路街道',
    settlement: 'urban',
    cadres: 2,
    volunteers: 2,
    floors: FLOORS,
    led: true,
  })),
  offGrid: [],
}

/** One row under the pen. */
export const draftRow = (over: Partial<Draft['tasks'][number]> = {}): Draft['tasks'][number] => ({
  key: '1',
  title: '陪 3 位老人去复查',
  kind: 'specialCare',
  stationId: STATION,
  place: '区医院门诊楼',
  date: '2026-11-28',
  from: '08:00',
  until: '11:30',
  places: 4,
  toBring: '',
  content: '',
  contactName: '',
  contactPhone: '',
  contactAddress: '',
  ...over,
})

export const draftContent = (over: Partial<Draft> = {}): Draft => ({ ...SAMPLE_DRAFT, ...over })

/** The list that a day is set for: two tasks, to two grids. */
export const scheduled = (over: Partial<Scheduled> = {}): Scheduled => {
  const at = (text: string) => Date.parse(`2026-11-${text}+08:00`)
  const demand = {
    title: '陪 3 位老人去复查',
    kind: 'specialCare',
    place: '区医院门诊楼',
    stationId: STATION,
    stationName: '凤鸣社区党群服务站点',
    startsAt: at('28T08:00'),
    endsAt: at('28T11:30'),
    places: 4,
  } as const
  return {
    gridIds: [GRID, SIBLING_GRID],
    claimUntil: at('27T18:00'),
    tasks: [demand, { ...demand, title: '夜里巡楼查堆物', startsAt: at('27T19:00'), endsAt: at('27T21:00') }],
    ...over,
  }
}

/** A draft at rest, as its own function would have sealed it. */
export const draftDoc = (
  body: { readonly draft: Draft; readonly list: Scheduled | null },
  over: Partial<DemandDraftDoc> = {},
): DemandDraftDoc => {
  const _id = over._id ?? `${COMMUNITY}:2026-11`
  return {
    _id,
    communityId: communityCode(_id),
    communityName: '凤鸣社区',
    month: '2026-11',
    version: 1,
    body: seal(TEST_KEYS.SEAL_KEY, JSON.stringify(body), ['demandDrafts', _id, 'body']),
    state: 'draft',
    publishAt: null,
    refused: null,
    savedBy: 'p0worker',
    savedAt: new Date(NOW),
    log: [
      {
        requestId: 'request-of-a-colleague' as RequestId,
        digest: 'd1',
        act: 'save',
        by: 'p0worker',
        at: new Date(NOW),
      },
    ],
    ...over,
  }
}
