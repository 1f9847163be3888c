import type { ActiveHome } from '@/session/session'
import type { GridCode } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'

/** Tuesday 2026-11-24, 7:52 in Zhoucun. */
export const NOW = Date.parse('2026-11-24T07:52:00+08:00')
export const HOUR = 3_600_000
export const TASK = 't370306003011-2611-03'
export const GRID = '370306003011003' as GridCode

/** The first screen of somebody with nothing waiting, and what a test changes of it. */
export const homeOf = (role: Role, change: Partial<ActiveHome> = {}): ActiveHome => ({
  state: 'active',
  now: NOW,
  personId: 'p00000004',
  name: '李秀英',
  roles: [{ role, scope: GRID, scopeName: '凤鸣 3 号网格' }],
  view: 0,
  waiting: [],
  upcoming: null,
  upcomingCount: 0,
  openStay: null,
  grid: null,
  post: null,
  unread: 0,
  consentDue: false,
  balance: null,
  ...change,
})
