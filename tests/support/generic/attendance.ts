import { attendance as contracts } from '../../../types/contracts/attendance'
import { MINUTE } from '../../../types/domain/time'
import { shift, STARTS, stay } from '../attendance'
import type { TestCloud } from '../cloud'
import { scene } from './scene'
import { PEOPLE, WORLD } from './world'

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

export const ATTENDANCE_SCENES = [
  scene<'attendance.stationCode'>({
    action: 'attendance.stationCode',
    clock,
    caller: PEOPLE.worker._id,
    documents: here,
    input: contracts.stationCode.sample,
  }),
  scene<'attendance.checkIn'>({
    action: 'attendance.checkIn',
    clock,
    caller,
    documents: open,
    input: async (cloud) => ({ ...contracts.checkIn.sample, code: (await screen(cloud)).qr }),
    other: async (cloud) => ({ code: (await screen(cloud)).digits }),
  }),
  scene<'attendance.checkOut'>({
    action: 'attendance.checkOut',
    clock,
    caller,
    documents: here,
    input: async (cloud) => ({ ...contracts.checkOut.sample, code: (await screen(cloud)).qr }),
    other: async (cloud) => ({ code: (await screen(cloud)).digits }),
  }),
  scene<'attendance.mine'>({
    action: 'attendance.mine',
    clock,
    caller,
    documents: here,
    input: contracts.mine.sample,
  }),
]
