import { MINUTE } from '../../../types/domain/time'
import { DUTY, duty, SHIFT, shift, STARTS, stay } from '../attendance'
import type { TestCloud } from '../cloud'
import { LATE_MAY, LATE_SCENES } from './late'
import { screenNow } from '../station'
import { IN, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

/** Within a minute, and within a code's 30 s, however long a call takes. */
const clock = STARTS + 60 * MINUTE + 2_000
const caller = PEOPLE.volunteer._id

const screen = (cloud: TestCloud) => screenNow(cloud, SHIFT, PEOPLE.worker._id)

const open = { ...WORLD, shifts: [shift()] }
const here = { ...open, attendance: [stay()] }

const duties = {
  ...WORLD,
  shifts: [duty()],
  attendance: [
    stay({
      _id: `${DUTY}:p00000001`,
      shiftId: DUTY,
      title: '站点值班',
      state: 'closed',
      checkedOutAt: new Date(STARTS + 45 * MINUTE),
      minutes: 40,
    }),
  ],
}

const KEEPERS = { community: OVER, branchSecretary: IN, gridWorker: IN }

export const ATTENDANCE_MAY: MayOf<'attendance'> = {
  stationKey: { at: COMMUNITY, roles: KEEPERS },
  revokeKey: { at: COMMUNITY, roles: KEEPERS },
  findShifts: 'board',
  checkIn: 'registered',
  checkOut: 'registered',
  mine: 'registered',
  ...LATE_MAY,
  shiftList: { at: COMMUNITY, roles: KEEPERS, names: { to: KEEPERS, of: [GRID] } },
  confirmStays: { at: COMMUNITY, roles: KEEPERS },
  // A helper who has signed in there may too: tests/cloud/attendance/helper.
  findPeople: { at: COMMUNITY, roles: KEEPERS, names: { to: KEEPERS, of: [GRID, SIBLING] } },
  signFor: { at: COMMUNITY, roles: KEEPERS },
  openDuty: { at: COMMUNITY, roles: { community: OVER, gridWorker: IN } },
  keepStation: { at: COMMUNITY, roles: { community: OVER, gridWorker: IN } },
  stationCode: { at: COMMUNITY, roles: KEEPERS },
}

const byCode = {
  input: async (cloud: TestCloud) => ({ code: (await screen(cloud)).qr }),
  other: async (cloud: TestCloud) => ({ code: (await screen(cloud)).digits }),
}

export const ATTENDANCE_SCENES: ScenesOf<'attendance'> = {
  stationKey: { clock, caller: PEOPLE.worker._id, documents: here },
  revokeKey: { clock, caller: PEOPLE.worker._id, documents: here, other: { seen: 2 } },
  findShifts: { clock, caller, documents: here },
  checkIn: { clock, caller, documents: open, ...byCode },
  checkOut: { clock, caller, documents: here, ...byCode },
  mine: { clock, caller, documents: here },
  ...LATE_SCENES,
  shiftList: { clock, caller: PEOPLE.worker._id, documents: here },
  confirmStays: {
    clock,
    caller: PEOPLE.worker._id,
    documents: duties,
    input: { shiftId: DUTY },
    other: { accept: false },
  },
  findPeople: { clock, caller: PEOPLE.worker._id, documents: here },
  signFor: { clock, caller: PEOPLE.worker._id, documents: open, other: { direction: 'out' } },
  openDuty: { clock, caller: PEOPLE.worker._id, documents: WORLD, other: { title: '夜间值守' } },
  keepStation: {
    clock,
    caller: PEOPLE.worker._id,
    documents: WORLD,
    other: { change: { kind: 'asks', where: false } },
    tapsAgain: 'busy',
  },
  stationCode: { clock, caller: PEOPLE.worker._id, documents: WORLD },
}
