import type { ValueOf } from '../../../types/contracts/all'
import type { Role } from '../../../types/domain/org'
import { GRID, homeOf, HOUR, NOW, TASK } from './home'

export type Row = ValueOf<'tasks.listTasks'>['tasks'][number]
export type Task = ValueOf<'tasks.getTask'>
export type Person = Task['roster'][number]

export const BRANCH = `b${GRID}` as const
export const COMMUNITY = GRID.slice(0, 12)
export const ME = 'p00000004'
const no = (code: Exclude<Row['claimable'], { allowed: true }>['code']) => ({ allowed: false, code }) as const
export const yes = { allowed: true } as const

/** A task of four places, on Saturday the 28th from 8:00 to 11:30; claiming ends today at 18:00. */
export const row = (change: Partial<Row> = {}): Row => ({
  id: TASK,
  title: '陪老人去复查',
  kind: 'specialCare',
  urgent: false,
  state: 'open',
  startsAt: Date.parse('2026-11-28T08:00:00+08:00'),
  endsAt: Date.parse('2026-11-28T11:30:00+08:00'),
  claimUntil: Date.parse('2026-11-24T18:00:00+08:00'),
  places: 4,
  placesLeft: 4,
  people: 0,
  branch: null,
  otherBranches: 0,
  returned: false,
  mine: null,
  limit: null,
  standby: 0,
  waiting: null,
  offeredToBranch: 0,
  claimable: no('notAllowed'),
  waitable: no('notAllowed'),
  joinable: no('notForYourGrid'),
  joinFrom: null,
  ...change,
})

export const task = (change: Partial<Task> = {}): Task => ({
  ...row(),
  place: '区医院门诊楼',
  toBring: null,
  content: null,
  withdrawn: null,
  revised: null,
  station: { id: `s${COMMUNITY}-01`, name: '凤鸣社区党群服务站点' },
  communityName: '凤鸣社区',
  branches: [],
  roster: [],
  mineFrom: null,
  line: [],
  handovers: [],
  releases: [],
  handable: no('notAllowed'),
  takers: [],
  clash: null,
  releasable: no('notAllowed'),
  assignable: no('notAllowed'),
  leavable: no('notOnTask'),
  acceptable: no('notAllowed'),
  canShowCode: false,
  contact: null,
  sentBack: null,
  sendable: no('notAllowed'),
  evidence: 0,
  evidenceAddable: no('notServed'),
  noteAddable: no('notOutreach'),
  acceptance: { due: null, at: null, rating: null, remark: null, mostMinutes: 360, walkIns: [], helped: [] },
  ...change,
})

export const person = (change: Partial<Person> = {}): Person => ({
  personId: 'p00000090',
  name: '王建国',
  occupation: 'cadre',
  branchId: BRANCH,
  state: 'coming',
  freeable: no('notAllowed'),
  attendance: null,
  accepted: null,
  ...change,
})

/** Signed in at the start and out at the end, three and a half hours later. */
export const served = (change: Partial<Person> = {}): Person =>
  person({
    attendance: {
      state: 'out',
      standing: 'live',
      checkedInAt: NOW - 4 * HOUR,
      checkedOutAt: NOW - HOUR / 2,
      minutes: 210,
    },
    ...change,
  })

export const refusedBy = no

/** The first screen of somebody in this role; a community's scope is its own code. */
export const meAs = (role: Role) =>
  homeOf(role, {
    personId: ME,
    roles: [
      role === 'community'
        ? { role, scope: COMMUNITY, scopeName: '凤鸣社区' }
        : { role, scope: GRID, scopeName: '凤鸣 3 号网格' },
    ],
  })
