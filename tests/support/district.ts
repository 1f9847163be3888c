import {
  branchOfGrid,
  communityCode,
  type GridCode,
  gridCode,
  type OpenId,
  type PersonId,
  streetCode,
} from '../../types/domain/ids'
import { FLOORS, type MemberKind, type RoleGrant } from '../../types/domain/org'
import type { AccountDoc, BranchDoc, GridDoc, MembershipDoc } from '../../types/documents/org'
import { COMMUNITY, GRID, SIBLING_GRID } from './tasks'

/** A corner of the district, small enough to read: two grids of 凤鸣社区 and one of its neighbour. */
const NEIGHBOUR = communityCode('370306003002')
export const NEIGHBOUR_GRID = gridCode('370306003002001')
const STREET = streetCode('370306003')

const account = (person: PersonId, name: string, ...roles: readonly RoleGrant[]): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name,
  roles: roles.map((grant) => ({ ...grant, scopeName: `${grant.role} ${grant.scope}` })),
  state: 'active',
  consent: null,
})

const leads = (grid: GridCode): readonly RoleGrant[] => [
  { role: 'branchSecretary', scope: grid },
  { role: 'cadre', scope: grid },
]

export const ACCOUNTS = {
  worker: account('p0worker', '周敏', { role: 'community', scope: COMMUNITY }),
  colleague: account('p0colleague', '吴静', { role: 'community', scope: COMMUNITY }),
  neighbourWorker: account('p0neighbour', '郑洁', { role: 'community', scope: NEIGHBOUR }),
  secretary: account('p0secretary', '陈立新', ...leads(GRID)),
  sibling: account('p0sibling', '孙卫东', ...leads(SIBLING_GRID)),
  neighbourSecretary: account('p0stranger', '钱进', ...leads(NEIGHBOUR_GRID)),
  cadre: account('p0cadre', '王建国', { role: 'cadre', scope: GRID }),
  volunteer: account('p0volunteer', '李秀英', { role: 'volunteer', scope: GRID }),
  volunteer2: account('p0second', '赵海峰', { role: 'volunteer', scope: GRID }),
  gridWorker: account('p0gridworker', '孙玉兰', { role: 'gridWorker', scope: GRID }),
} as const

export const openid = (name: keyof typeof ACCOUNTS) => ACCOUNTS[name]._id
export const personId = (name: keyof typeof ACCOUNTS) => ACCOUNTS[name].personId

export const member = (name: keyof typeof ACCOUNTS, gridId: GridCode, kind: MemberKind): MembershipDoc => ({
  _id: personId(name),
  gridId,
  kind,
  name: ACCOUNTS[name].name,
  occupation: kind === 'cadre' ? 'cadre' : 'resident',
  unitName: kind === 'cadre' ? '区财政局' : null,
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home: null,
  tokens: [],
  moves: [],
  log: [],
})

export const grid = (id: GridCode, name: string): GridDoc => ({
  _id: id,
  name,
  communityId: communityCode(id),
  communityName: '凤鸣社区',
  streetId: STREET,
  streetName: '青年路街道',
  settlement: 'urban',
  covers: [],
  centre: { type: 'Point', coordinates: [117.87, 36.8] },
  floors: FLOORS,
  branchId: branchOfGrid(id),
  station: { id: 's370306003001-01', name: '凤鸣社区党群服务站点' },
  places: ['凤鸣东里', '凤鸣西里'],
  tokens: ['凤鸣', '凤鸣东里', '凤鸣西里', 'fm'],
  posts: {},
  holders: {},
  postChanges: [],
  log: [],
})

const branch = (id: GridCode, leader: keyof typeof ACCOUNTS): BranchDoc => ({
  _id: branchOfGrid(id),
  name: '凤鸣 3 号网格党支部',
  mode: 'functional',
  gridId: id,
  communityId: communityCode(id),
  secretary: {
    personId: personId(leader),
    name: ACCOUNTS[leader].name,
    unitName: '区司法局',
    unitLevel: 'district',
    seniorRank: false,
    since: new Date('2025-03-01T00:00:00+08:00'),
  },
  secretaryId: personId(leader),
  terms: [],
  log: [],
})

export const DISTRICT_DOCUMENTS = {
  accounts: Object.values(ACCOUNTS),
  memberships: [
    member('secretary', GRID, 'cadre'),
    member('cadre', GRID, 'cadre'),
    member('volunteer', GRID, 'volunteer'),
    member('volunteer2', GRID, 'volunteer'),
    member('sibling', SIBLING_GRID, 'cadre'),
    member('neighbourSecretary', NEIGHBOUR_GRID, 'cadre'),
  ],
  divisions: [{ _id: COMMUNITY, name: '凤鸣社区', level: 'community', parentId: STREET, settlement: 'urban' } as const],
  grids: [grid(GRID, '凤鸣 3 号网格'), grid(SIBLING_GRID, '凤鸣 4 号网格')],
  branches: [branch(GRID, 'secretary'), branch(SIBLING_GRID, 'sibling')],
  stations: [
    {
      _id: 's370306003001-01',
      name: '凤鸣社区党群服务站点',
      communityId: COMMUNITY,
      point: { type: 'Point', coordinates: [117.87, 36.8] },
    } as const,
  ],
}

let counter = 0
/** A fresh request id, as a client would make one. */
export const request = () => `request-${String((counter += 1)).padStart(12, '0')}`
