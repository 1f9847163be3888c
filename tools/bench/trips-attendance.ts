import { ENDS, shift, SHIFT, STARTS, stay } from '../../tests/support/attendance'
import type { TestCloud } from '../../tests/support/cloud'
import { openid, personId, request } from '../../tests/support/district'
import { attendanceId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'
import { LATE_SCENARIOS } from './trips-late'

/** What the shift's screen shows now. */
export const shownNow = async (cloud: TestCloud): Promise<string> => {
  const { codes, now } = await succeed(cloud, openid('worker'), 'attendance.stationCode', { shiftId: SHIFT })
  const code = codes.find(({ from, until }) => from <= now && now < until)
  if (!code) throw new Error('the screen shows no code')
  return code.qr
}

const checkIn = async (cloud: TestCloud) => {
  const code = await shownNow(cloud)
  await succeed(cloud, openid('volunteer'), 'attendance.checkIn', { shiftId: SHIFT, code, requestId: request() })
}

const INSIDE = stay({ _id: attendanceId(SHIFT, personId('cadre')), personId: personId('cadre') })
const AT_WORK = { clock: STARTS + 30 * MINUTE, documents: { shifts: [shift()], attendance: [INSIDE] } }

export const ATTENDANCE_SCENARIOS: ScenariosOf<'attendance'> = {
  'attendance.stationCode': { trips: 3, ...AT_WORK, play: shownNow },
  'attendance.checkIn': { trips: 3, ...AT_WORK, play: checkIn },
  'attendance.checkOut': {
    trips: 3,
    ...AT_WORK,
    play: async (cloud) => {
      await checkIn(cloud)
      cloud.setClock(ENDS)
      const code = await shownNow(cloud)
      await succeed(cloud, openid('volunteer'), 'attendance.checkOut', { shiftId: SHIFT, code, requestId: request() })
    },
  },
  'attendance.mine': {
    trips: 3,
    ...AT_WORK,
    play: (cloud) => succeed(cloud, openid('cadre'), 'attendance.mine', {}),
  },
  ...LATE_SCENARIOS,
}
