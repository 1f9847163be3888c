import { goTab, routes, start, type Tab } from '@/lib/routes'
import type { IconName } from '@/ui/Icon'
import type { Role } from '../../types/domain/org'
import type { Grant } from './session'

/** One of the ways between pages: a tab of the phone's bar, or a section that only a desk has room for. */
export type Entry = { readonly text: string; readonly icon: IconName } & (
  | { readonly tab: Tab }
  /** Where it leads somebody with this role and place. */
  | { readonly address: (grant: Grant) => string }
)

/** Every entry there is. A page that arrives adds its own here, and its name to the roles below. */
const ENTRIES = {
  home: { text: '首页', icon: 'home', tab: 'home' },
  tasks: { text: '任务', icon: 'task', tab: 'tasks' },
  publish: { text: '发清单', icon: 'plus', address: () => routes.publish() },
  scan: { text: '扫码', icon: 'scan', tab: 'scan' },
  points: { text: '积分', icon: 'points', tab: 'points' },
  rewards: { text: '兑换', icon: 'merchant', address: () => routes.rewards() },
  attendance: { text: '服务记录', icon: 'record', address: () => routes.attendance() },
  me: { text: '我的', icon: 'me', tab: 'me' },
} as const satisfies Record<string, Entry>

export type EntryName = keyof typeof ENTRIES

const ARRANGER: readonly EntryName[] = ['home', 'tasks', 'scan', 'me']
const HELPER: readonly EntryName[] = ['home', 'scan', 'points', 'rewards', 'attendance', 'me']

/** What each role sees, in order. A phone shows the tabs among them, a desk shows all. A till has one page and nothing to choose. */
const BY_ROLE = {
  district: ARRANGER,
  street: ARRANGER,
  community: ['home', 'tasks', 'publish', 'scan', 'me'],
  branchSecretary: ['home', 'tasks', 'scan', 'attendance', 'me'],
  gridWorker: ['home', 'tasks', 'scan', 'attendance', 'me'],
  cadre: ['home', 'tasks', 'scan', 'attendance', 'me'],
  volunteer: HELPER,
  merchant: [],
  department: ARRANGER,
  resident: HELPER,
} as const satisfies Record<Role, readonly EntryName[]>

export type Named = Entry & { readonly name: EntryName }

/** All entries of a role. */
export const entriesOf = (role: Role): readonly Named[] =>
  BY_ROLE[role].map((name: EntryName) => ({ name, ...ENTRIES[name] }))

/** The phone's tabs of a role. */
export const tabsOf = (role: Role) => entriesOf(role).flatMap((entry) => ('tab' in entry ? [entry] : []))

const pathOf = (entry: Entry, grant: Grant): string =>
  'tab' in entry ? `pages/tabs/${entry.tab}/index` : entry.address(grant)
const bare = (address: string): string => address.replace(/^\//, '').split('?')[0] ?? ''

/** Whether a page's path (with or without its slash and parameters) is where an entry leads. */
export const leadsTo = (entry: Entry, grant: Grant, path: string): boolean => bare(pathOf(entry, grant)) === bare(path)

/** Goes there. Sections replace everything: on a desk people hop between them, and WeChat keeps no more than ten pages. */
export function openEntry(entry: Entry, grant: Grant): void {
  if ('tab' in entry) goTab(entry.tab)
  else start(entry.address(grant))
}
