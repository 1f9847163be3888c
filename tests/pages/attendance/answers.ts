import type { ValueOf } from '../../../types/contracts/all'
import { HOUR, NOW, TASK } from '../support/home'

export type Task = ValueOf<'tasks.getTask'>

export const STARTS = NOW + 8 * 60_000
const no = { allowed: false, code: 'notAllowed' } as const

/** 陪 3 位老人去复查 at 凤鸣社区, beginning in eight minutes, on which 李秀英 has a place, and what a test changes of it. */
export const taskOf = (change: Partial<Task> = {}): Task => ({
  id: TASK,
  title: '陪 3 位老人去复查',
  kind: 'specialCare',
  urgent: false,
  state: 'open',
  startsAt: STARTS,
  endsAt: STARTS + 3.5 * HOUR,
  claimUntil: NOW - HOUR,
  places: 4,
  placesLeft: 1,
  people: 3,
  branch: null,
  otherBranches: 0,
  returned: false,
  mine: 'coming',
  limit: null,
  standby: 0,
  waiting: null,
  offeredToBranch: 0,
  claimable: no,
  waitable: no,
  joinable: { allowed: false, code: 'alreadyOnTask' },
  joinFrom: null,
  place: '区医院门诊楼',
  toBring: null,
  content: null,
  withdrawn: null,
  revised: null,
  station: { id: 's370306003011-01', name: '凤鸣社区党群服务站点' },
  communityName: '凤鸣社区',
  branches: [],
  roster: [
    {
      personId: 'p00000004',
      name: '李*英',
      occupation: 'retiree',
      branchId: null,
      state: 'coming',
      freeable: no,
      attendance: null,
      accepted: null,
    },
  ],
  mineFrom: null,
  line: [],
  handovers: [],
  releases: [],
  handable: no,
  takers: [],
  clash: null,
  releasable: no,
  assignable: no,
  leavable: no,
  acceptable: no,
  canShowCode: false,
  contact: null,
  sentBack: null,
  sendable: no,
  evidence: 0,
  evidenceAddable: no,
  noteAddable: no,
  acceptance: { due: null, at: null, rating: null, remark: null, mostMinutes: 360, walkIns: [], helped: [] },
  ...change,
})

/** The same with 李秀英 signed in at 7:50, or out again after so many minutes. */
export function taskAttended(state: 'in' | 'out', minutes: number | null = null): Task {
  const task = taskOf()
  const checkedInAt = NOW - 2 * 60_000
  const checkedOutAt = minutes === null ? null : checkedInAt + minutes * 60_000
  return {
    ...task,
    roster: task.roster.map((row) => ({
      ...row,
      attendance: { state, standing: 'live', checkedInAt, checkedOutAt, minutes },
    })),
  }
}

const WINDOW_MS = 30_000

/** What a station's screen shows at a moment, as the camera reads it. */
export const scannedAt = (at: number, shiftId: string = TASK): string =>
  `GVS.${shiftId}.${Math.floor(at / WINDOW_MS)}.48271936`
