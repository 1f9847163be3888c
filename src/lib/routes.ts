import Taro from '@tarojs/taro'
import type { Side } from '../../types/domain/alliance'
import type {
  ApplicationId,
  BranchId,
  CommunityCode,
  CertificateNumber,
  DivisionCode,
  GridCode,
  ImportId,
  MerchantId,
  OrderId,
  PersonId,
  PlanId,
  PostingId,
  RewardId,
  ShiftId,
  StationId,
  TaskId,
  UnitId,
} from '../../types/domain/ids'
import type { YearMonth } from '../../types/domain/time'

/** The address of every page that another page leads to, with its parameters. */
export const routes = {
  task: (taskId: TaskId) => `/pages/tasks/detail/index?taskId=${taskId}`,
  /** Accepting what was done: people, minutes, the word of whoever asked for it. */
  accept: (taskId: TaskId) => `/pages/tasks/accept/index?taskId=${taskId}`,
  toAccept: () => '/pages/tasks/to-accept/index',
  evidence: (taskId: TaskId) => `/pages/tasks/evidence/index?taskId=${taskId}`,
  noteDown: (taskId: TaskId) => `/pages/tasks/note/index?taskId=${taskId}`,
  /** What people said during outreach in a place. */
  heard: (scope: DivisionCode) => `/pages/tasks/heard/index?scope=${scope}`,
  assign: (taskId: TaskId) => `/pages/tasks/assign/index?taskId=${taskId}`,
  /** 排班: people for all that the branch has claimed. */
  placing: () => '/pages/tasks/placing/index',
  /** A month's tasks, for a card in a chat; of the grid whose chat it is. */
  tasks: (month: YearMonth, gridId?: GridCode) =>
    `/pages/tabs/tasks/index?month=${month}${gridId ? `&grid=${gridId}` : ''}`,
  /** Taking a task back, with the reason. */
  reviseTask: (taskId: TaskId) => `/pages/tasks/revise/index?taskId=${taskId}`,
  withdraw: (taskId: TaskId) => `/pages/tasks/withdraw/index?taskId=${taskId}`,
  urgent: () => '/pages/tasks/urgent/index',
  /** A month in numbers, of the district, a street or a community. */
  monthOverview: (scope: DivisionCode, month?: YearMonth) =>
    `/pages/tasks/month/index?scope=${scope}${month ? `&month=${month}` : ''}`,
  /** A month's demand list; this month's unless said otherwise. */
  publish: (month?: YearMonth) => `/pages/tasks/publish/index${month ? `?month=${month}` : ''}`,
  /** With the code when one was scanned or typed on the way. */
  checkIn: (shiftId: ShiftId, code = '') =>
    `/pages/attendance/check-in/index?shiftId=${shiftId}${code && `&code=${code}`}`,
  station: (shiftId: ShiftId) => `/pages/attendance/station/index?shiftId=${shiftId}`,
  /** Signing others in and out at a shift. */
  helping: (shiftId: ShiftId) => `/pages/attendance/helping/index?shiftId=${shiftId}`,
  /** A shift's people, for those in charge of it. */
  shift: (shiftId: ShiftId) => `/pages/attendance/shift/index?shiftId=${shiftId}`,
  /** What is on today at a station; as a plaque says it. */
  atStation: (stationId: StationId) => `/pages/attendance/at-station/index?stationId=${stationId}`,
  /** The plaque to print. */
  plaque: (stationId: StationId) => `/pages/attendance/plaque/index?stationId=${stationId}`,
  /** Today's shifts at the stations of a community, or at a grid's. */
  stations: (scope: CommunityCode | GridCode) => `/pages/attendance/stations/index?scope=${scope}`,
  /** A new duty at a station. */
  duty: (stationId: StationId) => `/pages/attendance/duty/index?stationId=${stationId}`,
  attendance: () => '/pages/attendance/mine/index',
  /** What was scanned without network, and what became of it. */
  late: () => '/pages/attendance/late/index',
  /** Other times for one of my stays, with what the list said of it. */
  correct: (of: { shiftId: ShiftId; title: string; checkedInAt: number; checkedOutAt: number | null }) =>
    `/pages/attendance/correct/index?shiftId=${of.shiftId}&title=${encodeURIComponent(of.title)}` +
    `&from=${of.checkedInAt}${of.checkedOutAt === null ? '' : `&until=${of.checkedOutAt}`}`,
  /** Late entries and corrections of a place, to be settled. */
  amendments: (scope: DivisionCode) => `/pages/attendance/settle/index?scope=${scope}`,
  /** My service, year by year. */
  records: () => '/pages/records/mine/index',
  certify: () => '/pages/records/certify/index',
  certificate: (number: CertificateNumber) => `/pages/records/certificate/index?number=${number}`,
  /** For anybody who has been shown a certificate. */
  checkCertificate: () => '/pages/records/check/index',
  /** What a place has certified, and its register. */
  certificates: (scope: DivisionCode) => `/pages/records/issued/index?scope=${scope}`,
  /** A training or an award for somebody's record. */
  addNote: (personId: PersonId, gridId: GridCode) => `/pages/records/note/index?personId=${personId}&gridId=${gridId}`,
  rewards: () => '/pages/points/rewards/index',
  /** A code for a reward, with what the list said of it. */
  redemption: (reward: { id: RewardId; title: string; merchantName: string; points: number }) =>
    `/pages/points/code/index?rewardId=${reward.id}&title=${encodeURIComponent(reward.title)}` +
    `&merchant=${encodeURIComponent(reward.merchantName)}&points=${reward.points}`,
  verify: () => '/pages/points/verify/index',
  /** One of my postings, and why. */
  posting: (postingId: PostingId) => `/pages/points/posting/index?postingId=${postingId}`,
  /** The daily heads, for anyone. */
  heads: () => '/pages/ledger/heads/index',
  rules: () => '/pages/ledger/rules/index',
  newRule: () => '/pages/ledger/rule/index',
  adjustments: (scope: DivisionCode) => `/pages/ledger/adjustments/index?scope=${scope}`,
  askAdjustment: (scope: DivisionCode) => `/pages/ledger/ask/index?scope=${scope}`,
  /** My shops and what I applied for. */
  myShops: () => '/pages/merchants/mine/index',
  /** Papers for a shop; those that came back are filled in. */
  applyShop: (again?: ApplicationId) => `/pages/merchants/apply/index${again ? `?again=${again}` : ''}`,
  joinShop: () => '/pages/merchants/join/index',
  shop: (merchantId: MerchantId) => `/pages/merchants/shop/index?merchantId=${merchantId}`,
  /** What a place has to answer, and its shops. */
  shopDesk: (scope: DivisionCode) => `/pages/merchants/desk/index?scope=${scope}`,
  till: () => '/pages/counter/till/index',
  /** What was handed over at a shop, by day, by till and one by one. */
  tillHistory: (side: Side, merchantId: MerchantId) =>
    `/pages/alliance/history/index?side=${side}&merchantId=${merchantId}`,
  /** A shop's statements, or those of the shops in a place. */
  statements: (scope: DivisionCode | MerchantId) => `/pages/alliance/statements/index?scope=${scope}`,
  monthStatement: (side: Side, merchantId: MerchantId, month: YearMonth) =>
    `/pages/alliance/statement/index?side=${side}&merchantId=${merchantId}&month=${month}`,
  /** The alliance in a place, and what is worth a look there. */
  alliance: (scope: DivisionCode) => `/pages/alliance/overview/index?scope=${scope}`,
  allianceFlags: (scope: DivisionCode) => `/pages/alliance/flags/index?scope=${scope}`,
  allianceRules: () => '/pages/alliance/rules/index',
  newAllianceRule: () => '/pages/alliance/rule/index',
  /** What a shop offers for points, or what waits for a place's word. */
  offers: (scope: MerchantId | DivisionCode) => `/pages/counter/offers/index?scope=${scope}`,
  /** One of a shop's offers under the pen; a new one without an id. */
  offer: (merchantId: MerchantId, rewardId?: RewardId) =>
    `/pages/counter/offer/index?merchantId=${merchantId}${rewardId ? `&rewardId=${rewardId}` : ''}`,
  grid: (gridId: GridCode) => `/pages/org/grid/index?gridId=${gridId}`,
  /** The district, a street or a community on the map. */
  overview: (scope: DivisionCode) => `/pages/org/overview/index?scope=${scope}`,
  search: (scope: DivisionCode) => `/pages/org/search/index?scope=${scope}`,
  person: (personId: PersonId, gridId: GridCode) => `/pages/org/person/index?personId=${personId}&gridId=${gridId}`,
  /** A grid's roster, those who wait to be confirmed first. */
  members: (gridId: GridCode) => `/pages/org/members/index?gridId=${gridId}`,
  posts: (gridId: GridCode) => `/pages/org/posts/index?gridId=${gridId}`,
  roles: (scope: DivisionCode) => `/pages/org/roles/index?scope=${scope}`,
  register: () => '/pages/org/register/index',
  moveHome: () => '/pages/org/move/index',
  imports: (scope: DivisionCode) => `/pages/rosters/imports/index?scope=${scope}`,
  /** One import: what it will change, how far it has come, what became of it. */
  oneImport: (importId: ImportId, scope: DivisionCode) =>
    `/pages/rosters/import/index?importId=${importId}&scope=${scope}`,
  duplicates: (scope: DivisionCode) => `/pages/rosters/duplicates/index?scope=${scope}`,
  reconcile: () => '/pages/rosters/units/index',
  unitStaff: (unitId: UnitId) => `/pages/rosters/staff/index?unitId=${unitId}`,
  /** Balancing plans of the district or a street. */
  plans: (scope: DivisionCode) => `/pages/forces/plans/index?scope=${scope}`,
  plan: (planId: PlanId, scope: DivisionCode) => `/pages/forces/plan/index?planId=${planId}&scope=${scope}`,
  gridSupports: (gridId: GridCode) => `/pages/forces/grid/index?gridId=${gridId}`,
  mySupport: () => '/pages/forces/mine/index',
  /** Orders of a place and its mode, 集结. */
  musters: (scope: DivisionCode) => `/pages/muster/orders/index?scope=${scope}`,
  issueOrder: (scope: DivisionCode) => `/pages/muster/issue/index?scope=${scope}`,
  musterBoard: (orderId: OrderId, scope: DivisionCode) => `/pages/muster/board/index?orderId=${orderId}&scope=${scope}`,
  musterReport: (orderId: OrderId, scope: DivisionCode) =>
    `/pages/muster/report/index?orderId=${orderId}&scope=${scope}`,
  musterGrid: (orderId: OrderId, gridId: GridCode) => `/pages/muster/grid/index?orderId=${orderId}&gridId=${gridId}`,
  /** What I am called to; with the code of the leader's screen when it was scanned on the way. */
  muster: (orderId: OrderId, code = '') => `/pages/muster/answer/index?orderId=${orderId}${code && `&code=${code}`}`,
  corps: (scope: DivisionCode) => `/pages/corps/overview/index?scope=${scope}`,
  candidates: (branchId: BranchId) => `/pages/corps/branch/index?branchId=${branchId}`,
  stand: () => '/pages/corps/stand/index',
  myRecord: () => '/pages/privacy/mine/index',
  whoLooked: () => '/pages/privacy/looks/index',
  consent: () => '/pages/privacy/consent/index',
  closeAccount: () => '/pages/privacy/close/index',
  audit: () => '/pages/privacy/audit/index',
  notices: () => '/pages/notices/list/index',
  /** What I complained of, with the answers, and the way to say more. */
  complaints: () => '/pages/notices/complaints/index',
  complain: () => '/pages/notices/complain/index',
  /** What a community, street or district has to answer. */
  complaintDesk: (scope: DivisionCode) => `/pages/notices/desk/index?scope=${scope}`,
  outbox: (scope: DivisionCode) => `/pages/notices/outbox/index?scope=${scope}`,
} as const

export type Tab = 'home' | 'tasks' | 'scan' | 'points' | 'me'

/** One page further in. */
export const go = (url: string): void => void Taro.navigateTo({ url })
/** To a page in place of this one: going back leads to where this one came from. */
export const goInstead = (url: string): void => void Taro.redirectTo({ url })
/** Back to where this page was opened. */
export const goBack = (): void => void Taro.navigateBack()
/** Back to where this page was opened; to that address when nobody came from anywhere. */
export const goBackOr = (url: string): void => (Taro.getCurrentPages().length > 1 ? goBack() : goInstead(url))
/** To another of the main pages. */
export const goTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/tabs/${tab}/index` })
/** To a page that nobody goes back from. */
export const start = (url: string): void => void Taro.reLaunch({ url })
