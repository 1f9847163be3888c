import { phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import { COLLECTIONS } from '../../config/collections'
import { FUNCTIONS_OUT } from '../../tools/places'
import { DAY, type Instant } from '../../types/domain/time'
import { TILL, TILLS } from './alliance'
import { lateEntry, waits } from './amendments'
import { SHIFT, shift, STARTS, stay } from './attendance'
import { startTestCloud, type Loaded, type TestCloud } from './cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from './district'
import { chain, MERCHANT, reward } from './points'
import { TEST_KEYS } from './secrets'
import { BRANCH, claimed, COMMUNITY, GRID, NOW, task } from './tasks'
import { FORCES, FORCES_VISITS, PLANNER } from './weapp-forces'
import { MERCHANT_DOCUMENTS, MERCHANT_VISITS } from './weapp-merchants'
import { MUSTER_DOCUMENTS, MUSTER_VISITS } from './weapp-muster'
import { NOTICES_DOCUMENTS, NOTICES_VISITS } from './weapp-notices'
import { ALLIANCE_DOCUMENTS, ALLIANCE_POSTINGS, ALLIANCE_VISITS } from './weapp-alliance'
import { LEDGER_VISITS } from './weapp-ledger'
import { OFFICE_DOCUMENTS, OFFICE_VISITS } from './weapp-office'
import { RECORDS_DOCUMENTS, RECORDS_VISITS } from './weapp-records'

/** The branch has claimed two of its four places and offered 李秀英 one; tomorrow 08:00 at the station. */
export const OUR_TASK = SHIFT
/** Nobody has claimed it; the same morning. */
export const OPEN_TASK = 't370306003001-2611-02'
/** Somebody was there, and the community has not accepted it yet. */
export const FINISHED_TASK = 't370306003001-2611-03'

const finished = { startsAt: new Date('2026-11-20T08:00:00+08:00'), endsAt: new Date('2026-11-20T11:30:00+08:00') }
const cadre = personId('cadre')

const sealed = (field: 'phone' | 'address', text: string) => seal(TEST_KEYS.SEAL_KEY, text, ['people', cadre, field])

export const SCENE: Loaded = {
  ...DISTRICT_DOCUMENTS,
  ...OFFICE_DOCUMENTS,
  ...NOTICES_DOCUMENTS,
  ...MUSTER_DOCUMENTS,
  ...MERCHANT_DOCUMENTS,
  ...ALLIANCE_DOCUMENTS,
  ...RECORDS_DOCUMENTS,
  people: [
    {
      _id: cadre,
      name: '王建国',
      occupation: 'cadre',
      unitId: null,
      seniorRank: false,
      partyMember: true,
      phone: sealed('phone', '15400000003'),
      phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, '15400000003'),
      address: sealed('address', '凤鸣东里 3 号楼'),
      residence: 'inside',
      log: [],
    },
  ],
  ...FORCES,
  divisions: [...DISTRICT_DOCUMENTS.divisions, ...FORCES.divisions],
  accounts: [...DISTRICT_DOCUMENTS.accounts, ...OFFICE_DOCUMENTS.accounts, ...TILLS, PLANNER],
  tasks: [
    claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'offered' } }, { _id: OUR_TASK }),
    task({ _id: OPEN_TASK, title: '小区清雪', kind: 'environment', place: '凤鸣小区北门' }),
    task({
      _id: FINISHED_TASK,
      title: '敲门问安',
      ...finished,
      claimUntil: new Date('2026-11-19T18:00:00+08:00'),
      placesLeft: 3,
      personIds: [cadre],
      people: { [cadre]: { branchId: null, state: 'coming' } },
    }),
  ],
  shifts: [shift(), shift({ _id: OPEN_TASK, title: '小区清雪' }), shift({ _id: FINISHED_TASK, ...finished })],
  attendance: [
    stay({
      _id: `${FINISHED_TASK}:${cadre}`,
      shiftId: FINISHED_TASK,
      personId: cadre,
      name: '王建国',
      title: '敲门问安',
      ...finished,
      state: 'out',
      checkedInAt: finished.startsAt,
      checkedOutAt: finished.endsAt,
      minutes: 210,
    }),
  ],
  amendments: [
    lateEntry({
      _id: `${FINISHED_TASK}:${personId('volunteer')}:late`,
      shiftId: FINISHED_TASK,
      personId: personId('volunteer'),
      title: '敲门问安',
      ...finished,
      checkIn: waits(finished.startsAt.getTime()),
    }),
  ],
  postings: [...chain([30, 20], personId('volunteer'), NOW - DAY), ...ALLIANCE_POSTINGS],
  rewards: [reward(), reward({ _id: 'r370306003001-01-02', title: '豆浆一杯', points: 500 })],
}

/** A morning of 凤鸣社区 with something on every page, in the functions as they are deployed. */
export const startScene = (documents: Loaded = SCENE): Promise<TestCloud> =>
  startTestCloud({ documents, clock: NOW, functions: FUNCTIONS_OUT })

/** One person opening one page, and what it says to them. */
export interface Visit {
  readonly who: string
  readonly openid: string
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  /** The moment; the morning of the scene unless said otherwise. */
  readonly at?: Instant
  readonly says: readonly string[]
  /** The page asks nothing before somebody acts: its first picture is all of it. */
  readonly whole?: true
  /** Where the page sends them on to. */
  readonly lands?: string
}

const as = (name: 'secretary' | 'volunteer' | 'worker' | 'cadre') => ({ who: name, openid: openid(name) })
const merchant = { who: 'merchant', openid: TILL }
const home = 'pages/tabs/home/index'
const STATION = 's370306003001-01'
const duringTheShift = STARTS + 3_600_000
const code = { rewardId: reward()._id, title: '周村烧饼一包', merchant: '老周家烧饼铺', points: '20' }

/** Every page of the mini-program, by somebody whom it is for. */
export const VISITS: readonly Visit[] = [
  { ...as('secretary'), route: home, says: ['4 件事等您办', '小区清雪，还没人认领', '去认领', '底线 6，差 4'] },
  { ...as('volunteer'), route: home, says: ['支部想请您去：陪 3 位老人去复查', '去回话', '50 积分'] },
  { ...as('worker'), route: home, says: ['敲门问安，等您验收', '去验收'] },
  { ...merchant, route: home, lands: 'pages/counter/till/index', says: ['扫顾客的码'] },
  { who: 'nobody', openid: 'o-nobody', route: home, says: ['还不认识您', '我来登记'] },
  { ...as('secretary'), route: 'pages/tabs/tasks/index', says: ['没认领 1', '小区清雪', '我们支部的', '还差 1 人'] },
  { ...as('worker'), route: 'pages/tabs/tasks/index', says: ['等您验收', '敲门问安', '位子没领完'] },
  { ...as('volunteer'), route: 'pages/tabs/scan/index', says: ['到站点了？扫一下就行', '扫一扫'] },
  { ...as('volunteer'), route: 'pages/tabs/points/index', says: ['现在能用50', '周村烧饼一包', '+20'] },
  { ...as('secretary'), route: 'pages/tabs/me/index', says: ['陈立新', '大字模式', '投诉和建议'] },
  { ...as('secretary'), route: 'pages/tasks/detail/index', query: { taskId: OPEN_TASK }, says: ['还空 4 个', '认领'] },
  { ...as('volunteer'), route: 'pages/tasks/detail/index', query: { taskId: OUR_TASK }, says: ['等您回话', '答应去'] },
  { ...as('worker'), route: 'pages/tasks/publish/index', query: { month: '2026-12' }, says: ['12 月要大家帮什么？'] },
  { ...as('worker'), route: 'pages/tasks/urgent/index', says: ['有什么急事？', '现在发给 2 个网格'] },
  { ...as('worker'), route: 'pages/tasks/revise/index', query: { taskId: OPEN_TASK }, says: ['要几个人', '改好'] },
  {
    ...as('worker'),
    route: 'pages/tasks/withdraw/index',
    query: { taskId: OPEN_TASK },
    says: ['为什么撤', '撤回这项'],
  },
  { ...as('worker'), route: 'pages/tasks/month/index', query: { scope: COMMUNITY }, says: ['导出 Excel', '还空'] },
  { ...as('secretary'), route: 'pages/tasks/assign/index', query: { taskId: OUR_TASK }, says: ['还差 1 人', '王建国'] },
  { ...as('secretary'), route: 'pages/tasks/placing/index', says: ['1 项任务，还差 1 人', '王建国'] },
  {
    ...as('worker'),
    route: 'pages/tasks/accept/index',
    query: { taskId: FINISHED_TASK },
    says: ['1 人办完了', '王建国'],
  },
  { ...as('worker'), route: 'pages/tasks/to-accept/index', says: ['1 项等您验收', '敲门问安'] },
  {
    ...as('cadre'),
    route: 'pages/tasks/evidence/index',
    query: { taskId: FINISHED_TASK },
    says: ['敲门问安', '交上去'],
  },
  { ...as('cadre'), route: 'pages/tasks/note/index', query: { taskId: FINISHED_TASK }, says: ['这里记不了'] },
  { ...as('worker'), route: 'pages/tasks/heard/index', query: { scope: COMMUNITY }, says: ['还没有人记下什么'] },
  {
    ...as('volunteer'),
    route: 'pages/attendance/check-in/index',
    query: { shiftId: OUR_TASK },
    at: duringTheShift,
    says: ['党群服务站点', '扫码签到'],
  },
  {
    ...as('worker'),
    route: 'pages/attendance/station/index',
    query: { shiftId: OUR_TASK },
    at: duringTheShift,
    says: ['用微信扫一扫，签到或签退', '现在有0人在忙'],
  },
  {
    ...as('volunteer'),
    route: 'pages/attendance/at-station/index',
    query: { stationId: STATION },
    at: duringTheShift,
    says: ['来的是哪一场？', '陪 3 位老人去复查', '小区清雪'],
  },
  {
    ...as('worker'),
    route: 'pages/attendance/stations/index',
    query: { scope: COMMUNITY },
    at: duringTheShift,
    says: ['今天在哪儿签到', '小区清雪', '开一场值班'],
  },
  {
    ...as('worker'),
    route: 'pages/attendance/shift/index',
    query: { shiftId: OUR_TASK },
    at: duringTheShift,
    says: ['还没有人来', '打开站点屏', '换一套签到码'],
  },
  {
    ...as('worker'),
    route: 'pages/attendance/helping/index',
    query: { shiftId: OUR_TASK },
    at: duringTheShift,
    says: ['没带手机的是哪位？'],
    whole: true,
  },
  {
    ...as('worker'),
    route: 'pages/attendance/duty/index',
    query: { stationId: STATION },
    says: ['不挂任务，也能签到', '开这一场'],
    whole: true,
  },
  {
    ...as('worker'),
    route: 'pages/attendance/plaque/index',
    query: { stationId: STATION },
    at: duringTheShift,
    says: ['存到手机相册'],
  },
  { ...as('cadre'), route: 'pages/attendance/mine/index', says: ['3.5服务小时', '敲门问安', '3 小时 30 分'] },
  { ...as('volunteer'), route: 'pages/attendance/late/index', says: ['敲门问安', '等确认'] },
  {
    ...as('cadre'),
    route: 'pages/attendance/correct/index',
    query: {
      shiftId: FINISHED_TASK,
      title: '敲门问安',
      from: String(finished.startsAt.getTime()),
      until: String(finished.endsAt.getTime()),
    },
    says: ['敲门问安', '应该是几点签退', '发给负责人'],
    whole: true,
  },
  {
    ...as('worker'),
    route: 'pages/attendance/settle/index',
    query: { scope: COMMUNITY },
    says: ['1 条等您定', '同一个码：现场 1 人，补传 1 人', '人来了，算上'],
  },
  { ...as('volunteer'), route: 'pages/points/rewards/index', says: ['您现在能用 50 分', '豆浆一杯', '还差 450 分'] },
  {
    ...as('volunteer'),
    route: 'pages/points/code/index',
    query: code,
    says: ['周村烧饼一包', '扫不出来，就报这 8 位数'],
  },
  { ...as('volunteer'), route: 'pages/points/verify/index', says: ['您的 2 笔都对得上', '正好 50 分'] },
  { ...merchant, route: 'pages/counter/till/index', says: ['今天0 笔', '扫顾客的码'] },
  {
    ...merchant,
    route: 'pages/counter/offers/index',
    query: { scope: MERCHANT },
    says: ['周村烧饼一包', '不限量', '上一样新的'],
  },
  {
    ...merchant,
    route: 'pages/counter/offer/index',
    query: { merchantId: MERCHANT, rewardId: reward()._id },
    says: ['是什么', '有多少', '存好'],
  },
  { ...as('secretary'), route: 'pages/org/grid/index', query: { gridId: GRID }, says: ['凤鸣 3 号网格', '还差 4 人'] },
  {
    ...as('worker'),
    route: 'pages/org/overview/index',
    query: { scope: COMMUNITY },
    says: ['2 个网格，2 个人手不够', '差 5 人以上2', '凤鸣 4 号网格'],
  },
  {
    ...as('secretary'),
    route: 'pages/org/members/index',
    query: { gridId: GRID },
    says: ['凤鸣 3 号网格一共 4 个人', '王建国', '区财政局'],
  },
  {
    ...as('secretary'),
    route: 'pages/org/person/index',
    query: { personId: cadre, gridId: GRID },
    says: ['王建国', '154****0003', '凤鸣东***', '看号码'],
  },
  {
    ...as('worker'),
    route: 'pages/org/search/index',
    query: { scope: COMMUNITY },
    says: ['找谁？找哪儿？'],
    whole: true,
  },
  { ...as('secretary'), route: 'pages/org/posts/index', query: { gridId: GRID }, says: ['还没设岗', '设一个岗'] },
  { ...as('worker'), route: 'pages/org/roles/index', query: { scope: COMMUNITY }, says: ['谁能办什么'] },
  { who: 'nobody', openid: 'o-nobody', route: 'pages/org/register/index', says: ['您是谁？', '热心居民'], whole: true },
  { ...as('volunteer'), route: 'pages/org/move/index', says: ['搬到哪儿了？', '用我现在的位置找'] },
  ...FORCES_VISITS,
  ...OFFICE_VISITS,
  ...NOTICES_VISITS,
  ...MUSTER_VISITS,
  ...MERCHANT_VISITS,
  ...RECORDS_VISITS,
  ...LEDGER_VISITS,
  ...ALLIANCE_VISITS,
]

/** Puts the scene back as it was; the functions stay warm. */
export async function resetScene(cloud: TestCloud, documents: Loaded = SCENE): Promise<void> {
  for (const name of Object.keys(COLLECTIONS)) await cloud.database.remove(name, {}, { multi: true })
  await cloud.database.load({ ...documents })
  cloud.setClock(NOW)
}
