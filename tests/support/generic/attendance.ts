import { attendance as contracts } from '../../../types/contracts/attendance'
import { MINUTE } from '../../../types/domain/time'
import { shift, STARTS, stay } from '../attendance'
import type { TestCloud } from '../cloud'
import { LATE_MAY, LATE_SCENES } from './late'
import { IN, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, PEOPLE, WORLD } from './world'

/** Within a minute, and within a code's 30 s, however long a call takes. */
const clock = STARTS + 60 * MINUTE + 2_000
const caller = PEOPLE.volunteer._id

const { shiftId } = contracts.stationCode.sample

/** What the station's screen shows now. */
async function screen(cloud: TestCloud) {
  const answer = await cloud.call(PEOPLE.worker._id, 'attendance.stationCode', { shiftId })
  const [code] = answer.ok ? answer.value.codes : []
  if (!code) throw new Error('the screen shows nothing')
  return code
}

const open = { ...WORLD, shifts: [shift()] }
const here = { ...open, attendance: [stay()] }

export const ATTENDANCE_MAY: MayOf<'attendance'> = {
  stationCode: { at: COMMUNITY, roles: { community: OVER, branchSecretary: IN, gridWorker: IN } },
  checkIn: 'registered',
  checkOut: 'registered',
  mine: 'registered',
  ...LATE_MAY,
}

export const ATTENDANCE_SCENES: ScenesOf<'attendance'> = {
  stationCode: { clock, caller: PEOPLE.worker._id, documents: here },
  checkIn: {
    clock,
    caller,
    documents: open,
    input: async (cloud) => ({ code: (await screen(cloud)).qr }),
    other: async (cloud) => ({ code: (await screen(cloud)).digits }),
  },
  checkOut: {
    clock,
    caller,
    documents: here,
    input: async (cloud) => ({ code: (await screen(cloud)).qr }),
    other: async (cloud) => ({ code: (await screen(cloud)).digits }),
  },
  mine: { clock, caller, documents: here },
  ...LATE_SCENES,
}
