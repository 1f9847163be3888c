import type { Scope } from './ids'

/** Roles and their order: the first held is the view a person starts in. */
export const ROLES = [
  'district',
  'street',
  'community',
  'branchSecretary',
  'gridWorker',
  'cadre',
  'volunteer',
  'merchant',
  'department',
  'resident',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABEL = {
  district: '区级调度',
  street: '镇街',
  community: '社区',
  branchSecretary: '支部书记',
  gridWorker: '网格员',
  cadre: '机关干部',
  volunteer: '志愿者',
  merchant: '商户',
  department: '部门单位',
  resident: '居民',
} as const satisfies Record<Role, string>

export interface RoleGrant {
  readonly role: Role
  readonly scope: Scope
}

export type AccountState = 'active' | 'suspended'

export type Settlement = 'urban' | 'rural'
export type DivisionLevel = 'district' | 'street' | 'community'
export type UnitLevel = 'municipal' | 'district' | 'town'

/** Mechanism 2: 功能型 in 303 urban grids, the village organisation in 183 rural ones, 格外支部 over courtyards and shops. */
export type BranchMode = 'functional' | 'village' | 'offGrid'
export const BRANCH_MODE_LABEL = {
  functional: '功能型党支部',
  village: '村党组织',
  offGrid: '格外支部',
} as const satisfies Record<BranchMode, string>

/** Who counts towards a grid's floors: a cadre is counted as one, everybody else who helps as a volunteer. */
export type MemberKind = 'cadre' | 'volunteer'
export const MEMBER_KIND_LABEL = { cadre: '机关干部', volunteer: '志愿者' } as const satisfies Record<
  MemberKind,
  string
>

/** Mechanism 9: volunteers of every kind. */
export const OCCUPATIONS = [
  'cadre',
  'doctor',
  'teacher',
  'employee',
  'rider',
  'retiree',
  'student',
  'shopkeeper',
  'resident',
] as const
export type Occupation = (typeof OCCUPATIONS)[number]
export const OCCUPATION_LABEL = {
  cadre: '机关干部',
  doctor: '医护',
  teacher: '教师',
  employee: '企业职工',
  rider: '外卖骑手',
  retiree: '退休居民',
  student: '学生',
  shopkeeper: '店主',
  resident: '热心居民',
} as const satisfies Record<Occupation, string>

/** Mechanism 13, 力量底线: the least a grid may have of each kind. */
export const FLOORS = { cadre: 6, volunteer: 30 } as const satisfies Record<MemberKind, number>

/** `李秀英` → `李*英`, `周明` → `周*`: how a name stands wherever outsiders see it. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  const first = letters[0] ?? ''
  return letters.length > 2 ? `${first}*${letters[letters.length - 1]}` : `${first}*`
}
