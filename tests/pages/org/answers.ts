import type { ValueOf } from '../../../types/contracts/all'
import { communityCode, gridCode, streetCode } from '../../../types/domain/ids'
import { GRID, NOW } from '../support/home'
import { BRANCH } from '../support/tasks'

export const COMMUNITY = communityCode(GRID)
export const STREET = streetCode(GRID)
export const OTHER_GRID = gridCode('370306003011005')
export const LI = 'p00000004'
export const NEWCOMER = 'p00000077'
export const POST = 'd0123456789ab'

export const grid: ValueOf<'org.getGrid'> = {
  id: GRID,
  name: '凤鸣 3 号网格',
  communityId: COMMUNITY,
  communityName: '凤鸣社区',
  streetName: '青年路街道',
  settlement: 'urban',
  covers: [],
  branch: { id: BRANCH, name: '凤鸣 3 号网格党支部', mode: 'functional', secretaryName: '陈立新' },
  station: { id: `s${COMMUNITY}-01`, name: '凤鸣社区党群服务站点' },
  strength: { cadre: { have: 7, floor: 6 }, volunteer: { have: 28, floor: 30 } },
  pending: 0,
  posts: [],
  arrange: { allowed: false, code: 'notAllowed' },
}

type Member = ValueOf<'org.listMembers'>['members'][number]
export const member = (change: Partial<Member> = {}): Member => ({
  personId: LI,
  name: '李秀英',
  kind: 'volunteer',
  occupation: 'retiree',
  unitName: null,
  since: Date.parse('2023-02-01T00:00:00+08:00'),
  ...change,
})

export const person: ValueOf<'org.getPerson'> = {
  ...member(),
  pending: false,
  seniorRank: false,
  partyMember: true,
  gridName: '凤鸣 3 号网格',
  phone: '154****0004',
  address: '凤鸣东***',
  post: null,
  moves: [],
  account: { state: 'active', roles: [{ role: 'volunteer', scope: GRID, scopeName: '凤鸣 3 号网格' }] },
  suspend: { allowed: false, code: 'notAllowed' },
}

export const posts: ValueOf<'org.listPosts'> = {
  gridName: '凤鸣 3 号网格',
  posts: [
    {
      id: POST,
      group: '巡逻组',
      name: '夜间巡逻岗',
      duty: '晚上七点到九点走一圈',
      holders: [{ personId: LI, name: '李秀英', since: NOW }],
    },
    { id: 'd0123456789cd', group: '帮扶组', name: '送餐岗', duty: '中午给独居老人送饭', holders: [] },
  ],
  changes: [{ at: NOW, byName: '陈立新', act: 'assigned', postName: '夜间巡逻岗', personName: '李秀英' }],
}

type Found = ValueOf<'org.search'>
export const found = (change: Partial<Found> = {}): Found => ({
  people: [
    {
      personId: LI,
      name: '李秀英',
      kind: 'volunteer',
      gridId: GRID,
      gridName: '凤鸣 3 号网格',
      unitName: null,
      pending: false,
    },
  ],
  grids: [{ id: OTHER_GRID, name: '凤鸣 5 号网格', communityName: '凤鸣社区' }],
  ...change,
})

type Overview = ValueOf<'org.overview'>
const part = (id: Overview['total']['id'], name: string, grids: number, shortGrids: number) => ({
  id,
  name,
  grids,
  shortGrids,
  cadres: 7 * grids,
  volunteers: 31 * grids,
})
const of = (id: typeof GRID, name: string, cadres: number, volunteers: number): Overview['grids'][number] => ({
  id,
  name,
  settlement: 'urban',
  cadre: { have: cadres, floor: 6 },
  volunteer: { have: volunteers, floor: 30 },
  led: true,
})
export const overview: Overview = {
  at: NOW,
  name: '周村区',
  level: 'district',
  total: part('370306', '周村区', 3, 2),
  parts: [part(streetCode('370306001'), '丝绸路街道', 1, 0), part(STREET, '青年路街道', 2, 2)],
  grids: [
    of(GRID, '凤鸣 3 号网格', 7, 28),
    of(OTHER_GRID, '凤鸣 5 号网格', 4, 25),
    of(gridCode('370306001001001'), '车站 1 号网格', 6, 30),
  ],
  offGrid: [{ id: 'b370306003011x01', name: '南下街沿街商铺支部', led: false }],
}
