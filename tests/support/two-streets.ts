import { seal } from '../../cloudfunctions/_kernel/sealed'
import {
  DISTRICT,
  gridCode,
  type GridCode,
  type OpenId,
  type PersonId,
  type Scope,
  streetCode,
} from '../../types/domain/ids'
import type { Role } from '../../types/domain/org'
import type { AccountDoc, GridDoc, MembershipDoc, Point } from '../../types/documents/org'
import { WORLD } from './generic/world'
import { TEST_KEYS } from './secrets'

export const STREET = streetCode('370306003')
export const OTHER_STREET = streetCode('370306004')
/** Three grids of one street along a road, and one of the next street right beside the short one. */
export const RICH = gridCode('370306003001001')
export const SHORT = gridCode('370306003001002')
const FAR = gridCode('370306003002001')
const BESIDE = gridCode('370306004001001')

const at = (north: number): Point => ({ type: 'Point', coordinates: [117.87, 36.8 + north / 111_195] })
const grid = (_id: GridCode, name: string, north: number, volunteers: number): GridDoc => ({
  ...WORLD.grids[0],
  _id,
  name,
  centre: at(north),
  floors: { cadre: 0, volunteer: volunteers },
})

const account = (personId: PersonId, name: string, role: Role, scope: Scope): AccountDoc => ({
  _id: `o-${personId}` as OpenId,
  personId,
  name,
  roles: [{ role, scope, scopeName: `${role} ${scope}` }],
  state: 'active',
  consent: null,
})

export const WHO = {
  street: account('pstreet', '刘志强', 'street', STREET),
  sibling: account('psibling', '马洪亮', 'street', OTHER_STREET),
  district: account('pdistrict', '韩冬梅', 'district', DISTRICT),
  colleague: account('pcolleague', '高志远', 'district', DISTRICT),
  secretary: account('psecretary', '陈立新', 'branchSecretary', SHORT),
  near: account('pnear', '李秀英', 'volunteer', RICH),
  next: account('pnext', '赵海峰', 'volunteer', RICH),
} as const

/** A volunteer with a sealed home so far north; null for one whose home is not known. */
const member = (_id: PersonId, name: string, gridId: GridCode, north: number | null): MembershipDoc => ({
  _id,
  gridId,
  kind: 'volunteer',
  name,
  occupation: 'resident',
  unitName: null,
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home:
    north === null
      ? null
      : seal(TEST_KEYS.SEAL_KEY, JSON.stringify(at(north).coordinates), ['memberships', _id, 'home']),
  tokens: [],
  moves: [],
  log: [],
})

/** The short grid wants one volunteer, and lies 1,000 m north of the rich one, which can spare two of three. */
export const TWO_STREETS = {
  accounts: Object.values(WHO),
  grids: [
    grid(RICH, '凤鸣 1 号网格', 0, 1),
    grid(SHORT, '凤鸣 2 号网格', 1000, 1),
    grid(FAR, '东街 1 号网格', 9000, 0),
    grid(BESIDE, '北郊 1 号网格', 1100, 0),
  ],
  memberships: [
    member('pnear', '李秀英', RICH, 600),
    member('pnext', '赵海峰', RICH, 400),
    member('plast', '孙玉兰', RICH, null),
    member('pnorth', '周敏', FAR, 9000),
    member('pbeside', '欧阳静', BESIDE, 1050),
    { ...member('pgone', '王建国', RICH, 900), state: 'left' as const },
  ],
}
