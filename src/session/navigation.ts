import { isCommunity, isDivision, isGrid } from '@/lib/codes'
import { goTab, routes, start, type Tab } from '@/lib/routes'
import type { IconName } from '@/ui/Icon'
import { communityCode, type DivisionCode, type GridCode } from '../../types/domain/ids'
import type { Role } from '../../types/domain/org'
import type { Grant } from './session'

/** One of the ways between pages: a tab of the phone's bar, or a section that only a desk has room for. */
export type Entry = { readonly text: string; readonly icon: IconName } & (
  | { readonly tab: Tab }
  /** Where it leads somebody with this role and place; undefined where they have no such page. */
  | {
      readonly address: (grant: Grant) => string | undefined
      /** What the role looks after: a phone lists it on 我的. */
      readonly place?: true
    }
)

const division = (to: (scope: DivisionCode) => string) => ({
  place: true as const,
  address: ({ scope }: Grant) => (isDivision(scope) ? to(scope) : undefined),
})
/** A branch over courtyards and shops has no grid. */
const grid = (to: (gridId: GridCode) => string) => ({
  place: true as const,
  address: ({ scope }: Grant) => (isGrid(scope) ? to(scope) : undefined),
})

/** A grid's people look at their whole community. */
const upToCommunity = (scope: DivisionCode): DivisionCode => (isGrid(scope) ? communityCode(scope) : scope)

/** A community's stations, or the one of a grid. */
const stationsOf = ({ scope }: Grant) => (isCommunity(scope) || isGrid(scope) ? routes.stations(scope) : undefined)

/** Every entry there is. A page that arrives adds its own here, and its name to the roles below. */
const ENTRIES = {
  home: { text: '首页', icon: 'home', tab: 'home' },
  tasks: { text: '任务', icon: 'task', tab: 'tasks' },
  publish: { text: '发清单', icon: 'plus', address: () => routes.publish() },
  toAccept: { text: '等您验收', icon: 'check', place: true, address: () => routes.toAccept() },
  heard: { text: '听到的话', icon: 'record', ...division(routes.heard) },
  placing: { text: '排班', icon: 'people', place: true, address: () => routes.placing() },
  urgent: { text: '加急任务', icon: 'alert', place: true, address: () => routes.urgent() },
  months: { text: '任务进度', icon: 'check', ...division((scope) => routes.monthOverview(scope)) },
  scan: { text: '扫码', icon: 'scan', tab: 'scan' },
  points: { text: '积分', icon: 'points', tab: 'points' },
  offers: { text: '等您看的兑换品', icon: 'merchant', ...division(routes.offers) },
  rewards: { text: '兑换', icon: 'merchant', address: () => routes.rewards() },
  shops: { text: '商户', icon: 'merchant', ...division(routes.shopDesk) },
  district: { text: '全区一张图', icon: 'grid', ...division(routes.overview) },
  street: { text: '本街道', icon: 'grid', ...division(routes.overview) },
  community: { text: '本社区', icon: 'grid', ...division(routes.overview) },
  forces: { text: '调配', icon: 'people', ...division(routes.plans) },
  muster: { text: '集结', icon: 'alert', ...division(routes.musters) },
  search: { text: '找人、找网格', icon: 'search', ...division(routes.search) },
  roles: { text: '角色', icon: 'me', ...division(routes.roles) },
  grid: { text: '我的网格', icon: 'grid', ...grid(routes.grid) },
  members: { text: '名册', icon: 'people', ...grid(routes.members) },
  posts: { text: '岗位', icon: 'pin', ...grid(routes.posts) },
  rosters: { text: '名册', icon: 'record', ...division(routes.imports) },
  reconcile: { text: '一个不漏', icon: 'check', place: true, address: () => routes.reconcile() },
  corps: { text: '书记队伍', icon: 'people', ...division(routes.corps) },
  alliance: { text: '商圈联盟', icon: 'merchant', ...division(routes.alliance) },
  statements: { text: '商户对账', icon: 'record', ...division(routes.statements) },
  adjustments: { text: '积分更正', icon: 'points', ...division(routes.adjustments) },
  rules: { text: '积分规则', icon: 'record', place: true, address: () => routes.rules() },
  heads: { text: '账本公示', icon: 'lock', place: true, address: () => routes.heads() },
  audit: { text: '留痕', icon: 'lock', place: true, address: () => routes.audit() },
  stand: { text: '自荐当书记', icon: 'people', place: true, address: () => routes.stand() },
  amendments: { text: '补传和更正', icon: 'check', ...division((scope) => routes.amendments(upToCommunity(scope))) },
  records: { text: '服务记录', icon: 'record', address: () => routes.records() },
  certificates: { text: '服务证明', icon: 'record', ...division(routes.certificates) },
  stations: { text: '签到台', icon: 'station', place: true, address: stationsOf },
  notices: { text: '消息', icon: 'record', address: () => routes.notices() },
  complaints: { text: '答复投诉', icon: 'phone', ...division(routes.complaintDesk) },
  outbox: { text: '发件箱', icon: 'export', ...division(routes.outbox) },
  me: { text: '我的', icon: 'me', tab: 'me' },
} as const satisfies Record<string, Entry>

export type EntryName = keyof typeof ENTRIES

const GRID_KEEPER: readonly EntryName[] = [
  'home',
  'tasks',
  'scan',
  'stations',
  'grid',
  'members',
  'posts',
  'amendments',
  'records',
  'notices',
  'me',
]
const HELPER: readonly EntryName[] = ['home', 'scan', 'points', 'rewards', 'grid', 'records', 'notices', 'me']

/** What each role sees, in order. A phone shows the tabs among them, a desk shows all. A till has one page and nothing to choose. */
const BY_ROLE = {
  district: [
    'home',
    'district',
    'heard',
    'forces',
    'muster',
    'search',
    'rosters',
    'reconcile',
    'corps',
    'roles',
    'certificates',
    'shops',
    'alliance',
    'adjustments',
    'rules',
    'heads',
    'audit',
    'tasks',
    'complaints',
    'outbox',
    'months',
    'scan',
    'notices',
    'me',
  ],
  street: [
    'home',
    'street',
    'heard',
    'forces',
    'muster',
    'search',
    'rosters',
    'corps',
    'amendments',
    'shops',
    'alliance',
    'offers',
    'adjustments',
    'roles',
    'certificates',
    'tasks',
    'months',
    'complaints',
    'outbox',
    'scan',
    'notices',
    'me',
  ],
  community: [
    'home',
    'tasks',
    'publish',
    'toAccept',
    'heard',
    'urgent',
    'months',
    'stations',
    'amendments',
    'shops',
    'statements',
    'alliance',
    'offers',
    'adjustments',
    'community',
    'muster',
    'search',
    'rosters',
    'roles',
    'certificates',
    'complaints',
    'outbox',
    'scan',
    'notices',
    'me',
  ],
  branchSecretary: [
    'home',
    'tasks',
    'placing',
    'scan',
    'stations',
    'grid',
    'members',
    'posts',
    'amendments',
    'records',
    'notices',
    'me',
  ],
  gridWorker: GRID_KEEPER,
  cadre: ['home', 'tasks', 'scan', 'grid', 'stand', 'records', 'notices', 'me'],
  volunteer: HELPER,
  merchant: [],
  department: ['home', 'heard', 'tasks', 'scan', 'notices', 'me'],
  resident: HELPER,
} as const satisfies Record<Role, readonly EntryName[]>

export type Named = Entry & { readonly name: EntryName }

/** All entries of a role in its place. */
export const entriesOf = (grant: Grant): readonly Named[] =>
  BY_ROLE[grant.role]
    .map((name: EntryName): Named => ({ name, ...ENTRIES[name] }))
    .filter((entry) => 'tab' in entry || entry.address(grant) !== undefined)

/** Without network nobody knows who this is: what there is to do then is to scan, and to see it kept. */
export const TABS_WITHOUT_NETWORK = [ENTRIES.home, ENTRIES.scan, ENTRIES.me]

/** The phone's tabs of a role. */
export const tabsOf = (grant: Grant) => entriesOf(grant).flatMap((entry) => ('tab' in entry ? [entry] : []))

/** The pages of what a role looks after, with their addresses. */
export const placesOf = (grant: Grant) =>
  entriesOf(grant).flatMap((entry) => {
    const url = 'tab' in entry || !entry.place ? undefined : entry.address(grant)
    return url === undefined ? [] : [{ icon: entry.icon, text: entry.text, url }]
  })

const pathOf = (entry: Entry, grant: Grant): string =>
  'tab' in entry ? `pages/tabs/${entry.tab}/index` : (entry.address(grant) ?? '')
const bare = (address: string): string => address.replace(/^\//, '').split('?')[0] ?? ''

/** Whether a page's path (with or without its slash and parameters) is where an entry leads. */
export const leadsTo = (entry: Entry, grant: Grant, path: string): boolean => bare(pathOf(entry, grant)) === bare(path)

/** Goes there. Sections replace everything: on a desk people hop between them, and WeChat keeps no more than ten pages. */
export function openEntry(entry: Entry, grant: Grant): void {
  if ('tab' in entry) goTab(entry.tab)
  else start(pathOf(entry, grant))
}
