import type { OpenId } from '../../types/domain/ids'
import type { AccountDoc, StaffDoc } from '../../types/documents/org'
import type { AuditDoc } from '../../types/documents/privacy'
import type { DuplicateDoc, ImportDoc } from '../../types/documents/rosters'
import { type Act, nextRow } from '../../cloudfunctions/_kernel/audit-chain'
import { phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import { UNITS, vacantBranch } from './corps'
import { openid, personId } from './district'
import { TEST_KEYS } from './secrets'
import { BRANCH, COMMUNITY, GRID, NOW } from './tasks'
import type { Visit } from './weapp-scene'

/** Of the district: nobody in the scene's community is. */
const OFFICE = 'o-p0office'
const account: AccountDoc = {
  _id: OFFICE as OpenId,
  personId: 'p0office',
  name: '高志远',
  roles: [{ role: 'district', scope: '370306', scopeName: '周村区' }],
  state: 'active',
  consent: null,
}

const UNIT = 'u002'
const staffOf = (name: string, number: number): StaffDoc => {
  const _id = `${UNIT}:${String(number).padStart(32, '0')}` as const
  const phone = `154${String(99_000_000 + number)}`
  return {
    _id,
    unitId: UNIT,
    name,
    phone: seal(TEST_KEYS.SEAL_KEY, phone, ['staff', _id, 'phone']),
    phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, phone),
    seniorRank: false,
    residence: 'unknown',
    log: [],
  }
}
const staff = ['周立', '丁一'].map(staffOf)

/** Went in yesterday, but for two rows. */
const IMPORT = `i${'0123456789ab'.repeat(2)}` as const
const imported: ImportDoc = {
  _id: IMPORT,
  kind: 'members',
  scope: COMMUNITY,
  scopeName: '凤鸣社区',
  fileName: '凤鸣社区名册.xlsx',
  by: { personId: personId('worker'), name: '周敏' },
  startedAt: new Date(NOW - 86_400_000),
  rows: 40,
  parts: 1,
  partsDone: [0],
  outcomes: { add: 30, change: 0, move: 0, same: 8, duplicate: 0, bad: 2 },
  notes: [],
  log: [],
}

const twice: DuplicateDoc = {
  _id: `u-${personId('cadre')}-u003`,
  kind: 'twoUnits',
  scope: GRID,
  name: '王建国',
  gridId: GRID,
  gridName: '凤鸣 3 号网格',
  first: { personId: personId('cadre'), unitId: 'u002', says: '区财政局' },
  second: { personId: personId('cadre'), unitId: 'u003', says: '青年路街道办事处' },
  at: new Date(NOW),
  state: 'open',
  keep: null,
  log: [],
}

/** 孙玉兰 looked at 李秀英's number, to visit. */
const looking: Act = {
  actor: personId('gridWorker'),
  act: 'reveal',
  target: personId('volunteer'),
  scope: GRID,
  purpose: 'visit',
  key: 'request-of-a-look-01',
  digest: 'a look',
  at: new Date(NOW - 3_600_000),
}
const look = nextRow(null, looking)

/** What the pages of rosters, the corps and privacy show on that morning. */
export const OFFICE_DOCUMENTS = {
  accounts: [account],
  units: UNITS,
  staff,
  imports: [imported],
  duplicates: [twice],
  audit: [look],
}

const numbers = (count: number) => Array.from({ length: count }, (_unused, index) => index + 1)

/** The same with every list as long as it gets. */
export const officeBusy = () => ({
  units: [
    ...UNITS,
    ...numbers(90).map((number) => ({
      _id: `u${String(100 + number)}` as const,
      name: `周村区住房和城乡建设局第 ${number} 分局`,
      level: 'district' as const,
    })),
  ],
  staff: [...staff, ...numbers(120).map((number) => staffOf(`欧阳建国${number}`, number + 10))],
  imports: [
    imported,
    ...numbers(25).map((number): ImportDoc => ({
      ...imported,
      _id: `i${String(number).padStart(24, '0')}`,
      fileName: `周村区住房和城乡建设局机关干部和志愿者名册第 ${number} 版.xlsx`,
    })),
  ],
  duplicates: numbers(60).map((number): DuplicateDoc => ({
    ...twice,
    _id: `u-p0busy${number}-u003`,
    name: `欧阳建国${number}`,
  })),
  audit: numbers(60).reduce<AuditDoc[]>(
    (rows, number) => [...rows, nextRow(rows.at(-1) ?? null, { ...looking, key: `request-of-a-look-${number}` })],
    [],
  ),
  vacant: numbers(60).map((number) =>
    vacantBranch(`b${COMMUNITY}x${String(number).padStart(2, '0')}`, {
      mode: 'offGrid',
      name: `凤鸣沿街商铺和闲散院落第 ${number} 党支部`,
    }),
  ),
})

const office = { who: 'district', openid: OFFICE }
const worker = { who: 'worker', openid: openid('worker') }
const cadre = { who: 'cadre', openid: openid('cadre') }
const volunteer = { who: 'volunteer', openid: openid('volunteer') }

/** Every page of rosters, the corps and privacy, by somebody whom it is for. */
export const OFFICE_VISITS: readonly Visit[] = [
  {
    ...worker,
    route: 'pages/rosters/imports/index',
    query: { scope: COMMUNITY },
    says: ['把表格里的人编进网格', '选人员名册文件', '凤鸣社区名册.xlsx', '凤鸣社区全部'],
  },
  {
    ...worker,
    route: 'pages/rosters/import/index',
    query: { importId: IMPORT, scope: COMMUNITY },
    says: ['导完了', '30 行', '下载要改的 2 行'],
  },
  {
    ...worker,
    route: 'pages/rosters/duplicates/index',
    query: { scope: COMMUNITY },
    says: ['1 个人可能重复', '青年路街道办事处', '是两个人'],
  },
  { ...office, route: 'pages/rosters/units/index', says: ['还有 2 人没对上', '区财政局', '差 2 人'] },
  {
    ...office,
    route: 'pages/rosters/staff/index',
    query: { unitId: UNIT },
    says: ['区财政局还有 2 人没对上', '周立', '154****0000'],
  },
  {
    ...office,
    route: 'pages/corps/overview/index',
    query: { scope: '370306' },
    says: ['2 个支部，个个有书记', '副科级以上'],
  },
  {
    ...office,
    route: 'pages/corps/branch/index',
    query: { branchId: BRANCH },
    says: ['凤鸣 3 号网格党支部', '陈立新', '办离任', '还没有候选人'],
  },
  { ...cadre, route: 'pages/corps/stand/index', says: ['想带哪个支部？', '自荐'] },
  { ...volunteer, route: 'pages/privacy/mine/index', says: ['记着您的，都在这儿', '李秀英', '我搬家了'] },
  { ...volunteer, route: 'pages/privacy/looks/index', says: ['一共 1 次', '为了上门走访'] },
  { ...volunteer, route: 'pages/privacy/consent/index', says: ['您的资料，我们这样用', '看明白了，同意'] },
  { ...volunteer, route: 'pages/privacy/close/index', says: ['注销以后，就找不回来了', '注销我的账户'] },
  { ...office, route: 'pages/privacy/audit/index', says: ['谁办过要留痕的事', '查看资料，为了上门走访'] },
]
