import {
  branchOfGrid,
  communityCode,
  DISTRICT,
  gridCode,
  type OpenId,
  type PersonId,
  streetCode,
} from '../../../types/domain/ids'
import { FLOORS, type Role, type RoleGrant } from '../../../types/domain/org'
import type {
  AccountDoc,
  BranchDoc,
  GridDoc,
  MembershipDoc,
  PersonDoc,
  StationDoc,
  UnitDoc,
} from '../../../types/documents/org'
import { phoneKeyOf, seal } from '../../../cloudfunctions/_kernel/sealed'
import type { Loaded } from '../cloud'
import { MERCHANT } from '../points'
import { TEST_KEYS } from '../secrets'

/** The places that the contracts' samples name. */
export const COMMUNITY = communityCode('370306003001')
export const GRID = gridCode('370306003001001')
export const SIBLING = gridCode('370306003001002')
export const BRANCH = branchOfGrid(GRID)
export const TASK = 't370306003001-2611-01'

export const account = (personId: PersonId, name: string, roles: readonly RoleGrant[]): AccountDoc => ({
  _id: `o-${personId}` as OpenId,
  personId,
  name,
  roles: roles.map((grant) => ({ ...grant, scopeName: `${grant.role} ${grant.scope}` })),
  state: 'active',
  consent: null,
})

const holder = (personId: PersonId, name: string, role: Role, scope: RoleGrant['scope']) =>
  account(personId, name, [{ role, scope }])

/** One person of every kind that a scene needs, around the grid of the samples. */
export const PEOPLE = {
  volunteer: holder('p00000001', '李秀英', 'volunteer', GRID),
  second: holder('p00000002', '赵海峰', 'volunteer', GRID),
  cadre: holder('p00000003', '王建国', 'cadre', GRID),
  secretary: account('p00000004', '陈立新', [
    { role: 'branchSecretary', scope: GRID },
    { role: 'cadre', scope: GRID },
  ]),
  gridWorker: holder('p00000005', '孙玉兰', 'gridWorker', GRID),
  worker: holder('p00000006', '周敏', 'community', COMMUNITY),
  till: holder('p00000007', '周掌柜', 'merchant', MERCHANT),
  street: holder('p00000008', '刘志强', 'street', streetCode(GRID)),
  district: holder('p00000009', '韩冬梅', 'district', DISTRICT),
} as const

const member = ({ personId, name }: AccountDoc, kind: MembershipDoc['kind']): MembershipDoc => ({
  _id: personId,
  gridId: GRID,
  kind,
  name,
  occupation: kind === 'cadre' ? 'cadre' : 'resident',
  unitName: kind === 'cadre' ? '区财政局' : null,
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home: null,
  tokens: [],
  moves: [],
  log: [],
})

/** With a number and an address that only those see who may. */
export const person = ({ personId, name }: Pick<AccountDoc, 'personId' | 'name'>): PersonDoc => {
  const phone = `154${personId.slice(1).padStart(8, '0')}`
  const sealedAs = (field: 'phone' | 'address', text: string) =>
    seal(TEST_KEYS.SEAL_KEY, text, ['people', personId, field])
  return {
    _id: personId,
    name,
    occupation: 'resident',
    unitId: null,
    seniorRank: false,
    partyMember: false,
    phone: sealedAs('phone', phone),
    phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, phone),
    address: sealedAs('address', '凤鸣东里 3 号楼 2 单元 301'),
    residence: 'inside',
    log: [],
  }
}

const unit: UnitDoc = { _id: 'u001', name: '区财政局', level: 'district' }

const station: StationDoc = {
  _id: 's370306003001-01',
  name: '凤鸣社区党群服务站点',
  communityId: COMMUNITY,
  point: { type: 'Point', coordinates: [117.87, 36.8] },
}

const grid: GridDoc = {
  _id: GRID,
  name: '凤鸣 1 号网格',
  communityId: COMMUNITY,
  communityName: '凤鸣社区',
  streetId: streetCode(GRID),
  streetName: '青年路街道',
  settlement: 'urban',
  covers: [],
  centre: station.point,
  floors: FLOORS,
  branchId: BRANCH,
  station: { id: station._id, name: station.name },
  places: ['凤鸣东里', '凤鸣西里'],
  tokens: ['凤鸣', '凤鸣东里', '凤鸣西里', 'fm'],
  posts: {},
  holders: {},
  postChanges: [],
  log: [],
}

const branch: BranchDoc = {
  _id: BRANCH,
  name: '凤鸣 1 号网格党支部',
  mode: 'functional',
  gridId: GRID,
  communityId: COMMUNITY,
  secretary: {
    personId: PEOPLE.secretary.personId,
    name: PEOPLE.secretary.name,
    unitName: '区司法局',
    unitLevel: 'district',
    seniorRank: false,
    since: new Date('2025-03-01T00:00:00+08:00'),
  },
  secretaryId: PEOPLE.secretary.personId,
  terms: [],
  log: [],
}

/** What every scene starts from. */
export const WORLD = {
  accounts: Object.values(PEOPLE),
  people: Object.values(PEOPLE).map(person),
  units: [unit],
  memberships: [
    member(PEOPLE.volunteer, 'volunteer'),
    member(PEOPLE.second, 'volunteer'),
    member(PEOPLE.cadre, 'cadre'),
    member(PEOPLE.secretary, 'cadre'),
  ],
  divisions: [
    { _id: COMMUNITY, name: '凤鸣社区', level: 'community', parentId: streetCode(GRID), settlement: 'urban' },
  ],
  grids: [grid],
  branches: [branch],
  stations: [station],
} as const satisfies Loaded
