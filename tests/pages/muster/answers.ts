import type { ValueOf } from '../../../types/contracts/all'
import type { DivisionCode } from '../../../types/domain/ids'
import { GRID, HOUR, NOW } from '../support/home'

export const ORDER = 'o0123456789abcdef01234567'
export const COMMUNITY = '370306003011' as DivisionCode
const MINUTE = HOUR / 60

type Mine = ValueOf<'muster.mine'>['orders'][number]
const FACTS = {
  level: 'emergency',
  title: '防汛集结',
  duty: '查看低洼院落',
  toBring: '雨衣',
  assembleAt: NOW + 20 * MINUTE,
  station: null,
  compulsory: false,
} as const

export const PLACE = {
  name: '凤鸣社区党群服务站点',
  longitude: 117.87,
  latitude: 36.8,
  address: '凤鸣东里南门旁',
  phone: '0533-0001001',
}

export const called = (change: Partial<Mine> = {}): Mine => ({
  ...FACTS,
  orderId: ORDER,
  gridId: GRID,
  gridName: '凤鸣 3 号网格',
  at: NOW - 5 * MINUTE,
  byName: '凤鸣社区',
  version: 1,
  stationName: '凤鸣社区党群服务站点',
  place: PLACE,
  mine: null,
  deployed: false,
  ...change,
})

export const said = (state: NonNullable<Mine['mine']>['state'], change: Partial<NonNullable<Mine['mine']>> = {}) => ({
  state,
  minutes: null,
  late: false,
  confirmed: false,
  help: null,
  ...change,
})

export const mine = (...orders: readonly Mine[]): ValueOf<'muster.mine'> => ({
  now: NOW,
  emergency: null,
  orders: [...orders],
  leads: [],
})

type Row = ValueOf<'muster.board'>['grids'][number]
export const row = (change: Partial<Row> = {}): Row => ({
  id: GRID,
  name: '凤鸣 3 号网格',
  called: 40,
  needed: 10,
  read: 1,
  coming: 2,
  arrived: 3,
  cannot: 1,
  left: 0,
  helpersComing: 0,
  helpersArrived: 0,
  shortfall: 5,
  wanted: 0,
  ...change,
})

export const order = (change: Partial<ValueOf<'muster.getOrder'>> = {}): ValueOf<'muster.getOrder'> => ({
  ...FACTS,
  orderId: ORDER,
  scope: COMMUNITY,
  scopeName: '凤鸣社区',
  byName: '周敏',
  at: NOW - 18 * MINUTE,
  state: 'active',
  endedAt: null,
  grids: 9,
  called: 360,
  version: 1,
  places: [COMMUNITY],
  calledWho: { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [] },
  neededPerGrid: 10,
  changes: [],
  lessons: [],
  changeable: { allowed: true },
  reported: false,
  ...change,
})

export const gridValue = (change: Partial<ValueOf<'muster.grid'>> = {}): ValueOf<'muster.grid'> => ({
  now: NOW,
  gridName: '凤鸣 3 号网格',
  at: NOW - 18 * MINUTE,
  active: true,
  facts: { ...FACTS, version: 1, byName: '凤鸣社区' },
  needed: 10,
  called: 4,
  read: 0,
  coming: 1,
  arrived: 1,
  cannot: 0,
  left: 0,
  helpers: 0,
  silent: [{ personId: 'p00000011', name: '孙桂兰', kind: 'volunteer', elsewhere: false }],
  next: null,
  people: [
    {
      personId: 'p00000012',
      name: '马晓东',
      kind: 'volunteer',
      state: 'arrived',
      minutes: null,
      late: false,
      confirmed: false,
      at: NOW,
      from: null,
      seenIn: null,
      helps: null,
      reason: null,
      teamId: null,
    },
  ],
  teams: [],
  wanted: null,
  reports: [],
  lesson: null,
  codes: [],
  ...change,
})
