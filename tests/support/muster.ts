import {
  communityCode,
  DISTRICT,
  type GridCode,
  gridCode,
  type OrderId,
  type PersonId,
  streetCode,
} from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import type { MeetingPlace, MusterAnswer, MusterGridDoc, MusterReportDoc, OrderDoc } from '../../types/documents/muster'
import { NOW } from './tasks'

export const ORDER: OrderId = 'o0123456789abcdef01234567'
export const MUSTER_GRID = gridCode('370306003001001')
/** Beside it. */
export const SHORT_GRID = gridCode('370306003001002')

/** Issued ten minutes ago by 凤鸣社区 for all of its grids, to be there in twenty. */
export const order = (over: Partial<OrderDoc> = {}): OrderDoc => ({
  _id: ORDER,
  scope: communityCode(MUSTER_GRID),
  scopeName: '凤鸣社区',
  by: 'p00000006',
  byName: '周敏',
  at: new Date(NOW - 5 * MINUTE),
  level: 'emergency',
  title: '防汛集结',
  duty: '查看低洼院落，帮老人转移',
  toBring: '雨衣',
  assembleAt: new Date(NOW + 20 * MINUTE),
  station: null,
  compulsory: false,
  places: [communityCode(MUSTER_GRID)],
  reach: [DISTRICT, streetCode(MUSTER_GRID), communityCode(MUSTER_GRID)],
  called: { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [] },
  callDeployed: false,
  neededPerGrid: 2,
  state: 'active',
  totals: { grids: 1, called: 4 },
  version: 1,
  changes: [],
  ended: null,
  lessons: {},
  settled: false,
  log: [],
  ...over,
})

/** Over since a minute ago. */
export const ended = (over: Partial<OrderDoc> = {}): OrderDoc =>
  order({ state: 'ended', ended: { by: 'p00000006', byName: '周敏', at: new Date(NOW - MINUTE) }, ...over })

export const answerOf = (over: Partial<MusterAnswer> = {}): MusterAnswer => ({
  name: '李秀英',
  kind: 'volunteer',
  state: 'coming',
  at: new Date(NOW - 3 * MINUTE),
  readAt: new Date(NOW - 4 * MINUTE),
  comingAt: new Date(NOW - 3 * MINUTE),
  arrivedAt: null,
  leftAt: null,
  minutes: 10,
  reason: null,
  confirmed: false,
  seenIn: null,
  help: null,
  teamId: null,
  requests: [],
  ...over,
})

const NOBODY = { read: 0, coming: 0, arrived: 0, cannot: 0, left: 0 }

/** Where people of the grid come together. */
export const PLACE: MeetingPlace = {
  name: '凤鸣社区党群服务站点',
  longitude: 117.87,
  latitude: 36.8,
  address: '凤鸣东里南门旁',
  phone: '0533-0001001',
}

const peopleOut = (answers: MusterGridDoc['answers']): PersonId[] =>
  Object.entries(answers).flatMap(([id, { state }]) =>
    state === 'coming' || state === 'arrived' ? (id as PersonId) : [],
  )

/** A grid of the order in which these people have answered; counts follow from the answers. */
export function musterGrid(
  answers: MusterGridDoc['answers'] = {},
  over: Partial<MusterGridDoc> = {},
  of: OrderDoc = order(),
): MusterGridDoc {
  const gridId: GridCode = over.gridId ?? MUSTER_GRID
  const counts = { ...NOBODY }
  const sent: Record<GridCode, typeof NOBODY> = {}
  for (const { state, help } of Object.values(answers)) {
    const pool = help?.state === 'agreed' ? (sent[help.to] ??= { ...NOBODY }) : counts
    pool[state] += 1
  }
  return {
    _id: `${of._id}:${gridId}`,
    orderId: of._id,
    gridId,
    gridName: '凤鸣 1 号网格',
    communityId: communityCode(gridId),
    streetId: streetCode(gridId),
    at: of.at,
    stationName: '凤鸣社区党群服务站点',
    place: PLACE,
    facts: {
      level: of.level,
      title: of.title,
      duty: of.duty,
      toBring: of.toBring,
      assembleAt: of.assembleAt,
      station: of.station,
      compulsory: of.compulsory,
    },
    version: of.version,
    byName: of.scopeName,
    calledWho: of.called,
    callDeployed: of.callDeployed,
    active: of.state !== 'ended',
    needed: of.neededPerGrid,
    called: 4,
    counts,
    sent,
    sentTo: Object.keys(sent) as GridCode[],
    answers,
    out: peopleOut(answers),
    teams: {},
    wanted: null,
    reports: [],
    lesson: null,
    stage: 0,
    log: [],
    ...over,
  }
}

export const report = (grids: readonly GridCode[], over: Partial<MusterReportDoc> = {}): MusterReportDoc => ({
  _id: ORDER,
  at: new Date(NOW),
  totals: { ...NOBODY, called: 4, needed: 2, served: 0, minutes: 0 },
  streets: [...new Set(grids.map((grid) => streetCode(grid)))].map((id) => ({
    id,
    name: '凤鸣街道',
    called: 4,
    curve: [{ minute: 5, read: 0, coming: 0, arrived: 0 }],
  })),
  grids: grids.map((id) => ({
    id,
    name: '凤鸣 1 号网格',
    called: 4,
    needed: 2,
    ...NOBODY,
    helpers: 0,
    late: 0,
    served: 0,
    minutes: 0,
    halfAfter: null,
  })),
  ...over,
})

/** `{ <person>: answer }`. */
export const answering = (personId: PersonId, over: Partial<MusterAnswer> = {}): MusterGridDoc['answers'] => ({
  [personId]: answerOf(over),
})
