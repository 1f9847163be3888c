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

/** Mechanism 35: how a shop of the alliance stands; points are taken only while it is `open`. */
export const MERCHANT_STATES = ['open', 'suspended', 'left'] as const
export type MerchantState = (typeof MERCHANT_STATES)[number]
export const MERCHANT_STATE_LABEL = { open: '正常', suspended: '暂停', left: '已退出' } as const satisfies Record<
  MerchantState,
  string
>

export type Settlement = 'urban' | 'rural'
/** What people call the district. */
export const DISTRICT_NAME = '周村区'
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

/** What stands in the place of the name of somebody who has ended their account. */
export const NAME_OF_THE_GONE = '已注销'

/** `李秀英` → `李*英`, `周明` → `周*`: how a name stands wherever outsiders see it. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  const first = letters[0] ?? ''
  return letters.length > 2 ? `${first}*${letters[letters.length - 1]}` : `${first}*`
}

/** Family names of two characters that are still common. */
const LONG_FAMILY_NAMES = /^(欧阳|司马|上官|诸葛|尉迟|皇甫|慕容|令狐|司徒|东方|夏侯|公孙|长孙|宇文|端木|西门)(?=.)/u

/** `李秀英` → `秀英`, `欧阳锋` → `锋`: what may hang on a wall. A name of one character is masked. */
export function givenName(name: string): string {
  const given = LONG_FAMILY_NAMES.test(name) ? name.slice(2) : Array.from(name).slice(1).join('')
  return given === '' ? maskName(name) : given
}

/** Who counts towards a floor: `pending` waits for a word of the grid worker or the secretary; `left` has moved out of the district. */
export type MembershipState = 'pending' | 'active' | 'left'

/** Where somebody lives, as their unit or they themselves said it; only those inside are enrolled (mechanism 8). */
export type Residence = 'inside' | 'outside' | 'unknown'

/** How a row of a unit's staff list stands against enrolment (mechanism 8, none missed); always worked out, never stored. */
export const STAFF_STATES = ['enrolled', 'outside', 'noAddress', 'notFound'] as const
export type StaffState = (typeof STAFF_STATES)[number]
export const STAFF_STATE_LABEL = {
  enrolled: '已编入',
  outside: '住在区外',
  noAddress: '没有住址',
  notFound: '没找到人',
} as const satisfies Record<StaffState, string>

export const UNIT_LEVEL_LABEL = { municipal: '市直', district: '区直', town: '镇街' } as const satisfies Record<
  UnitLevel,
  string
>

/**
 * Which role gives which, the level above (mechanism 5: street → community → grid stays the chain of command).
 * Cadres and volunteers come by enrolment, secretaries by appointment: nobody gives these roles.
 */
export const GIVEN_BY = {
  district: 'district',
  department: 'district',
  street: 'district',
  community: 'street',
  gridWorker: 'community',
  merchant: 'community',
} as const satisfies Partial<Record<Role, Role>>
export const GIVEN_ROLES = ['district', 'department', 'street', 'community', 'gridWorker', 'merchant'] as const
export type GivenRole = (typeof GIVEN_ROLES)[number]

/** What a sensitive field is looked at for; there is no look without one. */
export const PURPOSES = ['confirm', 'contact', 'visit', 'muster', 'correct'] as const
export type Purpose = (typeof PURPOSES)[number]
export const PURPOSE_LABEL = {
  confirm: '核实登记',
  contact: '有事联系',
  visit: '上门走访',
  muster: '紧急集结',
  correct: '更正资料',
} as const satisfies Record<Purpose, string>

export const SENSITIVE_FIELDS = ['phone', 'address'] as const
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number]

/** What may be done only on record: one row of the audit chain each. */
export const AUDITED_ACTS = [
  'grantRole',
  'revokeRole',
  'suspend',
  'restore',
  'reveal',
  'import',
  'export',
  'merge',
  'appoint',
  'endTerm',
  'moveMember',
  'removeMember',
  'settleStaff',
  'deletePerson',
  'decidePlan',
  'applyPlan',
  'undoPlan',
  'issueOrder',
  'changeOrder',
  'endOrder',
  'setMode',
  'exportRecords',
  'revokeCertificate',
  'takeBackNote',
  'settleLate',
  'settleCorrection',
  'revokeKey',
  'askWhere',
  'keepStation',
  'confirmStays',
  'exportLedger',
  'askPoints',
  'decidePoints',
  'awardRule',
  'contact',
  'decideMerchant',
  'setMerchant',
  'renameMerchant',
  'changeStaff',
  'merchantContact',
  'takeStatement',
  'confirmStatement',
  'settleLine',
  'allianceRule',
  'noteFlag',
  'decideReward',
  'unsay',
] as const
export type AuditedAct = (typeof AUDITED_ACTS)[number]
export const AUDITED_ACT_LABEL = {
  grantRole: '给了角色',
  revokeRole: '收回角色',
  suspend: '暂停账户',
  restore: '恢复账户',
  reveal: '查看资料',
  import: '导入名册',
  export: '导出名册',
  merge: '合并重复',
  appoint: '任命书记',
  endTerm: '书记离任',
  moveMember: '调整网格',
  removeMember: '移出网格',
  settleStaff: '核对单位名册',
  deletePerson: '注销',
  decidePlan: '审批方案',
  applyPlan: '下发方案',
  undoPlan: '撤回方案',
  issueOrder: '下了集结指令',
  changeOrder: '改了集结指令',
  endOrder: '结束集结',
  setMode: '平急转换',
  exportRecords: '导出服务登记',
  revokeCertificate: '撤销证明',
  takeBackNote: '收回培训、表彰',
  settleLate: '定补传',
  settleCorrection: '定更正',
  revokeKey: '换签到码',
  askWhere: '改了签到问不问位置',
  keepStation: '改了站点的地址和电话',
  confirmStays: '确认签到',
  exportLedger: '导出账本',
  askPoints: '提了积分更正',
  decidePoints: '批了积分更正',
  awardRule: '定了积分规则',
  contact: '查看任务联系人',
  decideMerchant: '答复商户申请',
  setMerchant: '暂停或恢复商户',
  renameMerchant: '答复商户改名',
  changeStaff: '调整商户店员',
  merchantContact: '查看商户电话',
  takeStatement: '列了对账单',
  confirmStatement: '确认对账单',
  settleLine: '定了对账单上的一笔',
  allianceRule: '定了联盟规则',
  noteFlag: '看了提示',
  decideReward: '定了兑换的东西',
  unsay: '撤下听到的话',
} as const satisfies Record<AuditedAct, string>

/** The consent sheet that is shown now; a newer one is asked for again. */
export const CONSENT_VERSION = 2

/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
/** The first part only: `丝绸路***`. */
export const maskAddress = (address: string): string => `${Array.from(address).slice(0, 3).join('')}***`
