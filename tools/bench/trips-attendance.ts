import { DUTY, duty, ENDS, shift, SHIFT, STARTS, stay } from '../../tests/support/attendance'
import type { TestCloud } from '../../tests/support/cloud'
import { screenNow } from '../../tests/support/station'
import { openid, personId, request } from '../../tests/support/district'
import { attendanceId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'
import { LATE_SCENARIOS } from './trips-late'

/** What the shift's screen shows now. */
export const shownNow = async (cloud: TestCloud): Promise<string> => (await screenNow(cloud)).qr

const checkIn = async (cloud: TestCloud) => {
  const code = await shownNow(cloud)
  await succeed(cloud, openid('volunteer'), 'attendance.checkIn', { shiftId: SHIFT, code, requestId: request() })
}

const INSIDE = stay({ _id: attendanceId(SHIFT, personId('cadre')), personId: personId('cadre') })
const AT_WORK = { clock: STARTS + 30 * MINUTE, documents: { shifts: [shift()], attendance: [INSIDE] } }

const STATION = shift().stationId

const served = stay({
  _id: attendanceId(DUTY, personId('cadre')),
  shiftId: DUTY,
  personId: personId('cadre'),
  state: 'out',
  checkedOutAt: new Date(STARTS + 50 * MINUTE),
  minutes: 45,
})

/** Those who look after a shift, and those who help there. */
const KEEPING: Pick<
  ScenariosOf<'attendance'>,
  | 'attendance.shiftList'
  | 'attendance.confirmStays'
  | 'attendance.findPeople'
  | 'attendance.signFor'
  | 'attendance.openDuty'
  | 'attendance.keepStation'
  | 'attendance.stationCode'
> = {
  'attendance.shiftList': {
    trips: 4,
    ...AT_WORK,
    play: (cloud) => succeed(cloud, openid('worker'), 'attendance.shiftList', { shiftId: SHIFT }),
  },
  'attendance.confirmStays': {
    trips: 11,
    clock: ENDS,
    documents: { shifts: [duty()], attendance: [served] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.confirmStays', {
        shiftId: DUTY,
        personIds: [personId('cadre')],
        accept: true,
        requestId: request(),
      }),
  },
  'attendance.findPeople': {
    trips: 5,
    ...AT_WORK,
    play: (cloud) => succeed(cloud, openid('worker'), 'attendance.findPeople', { shiftId: SHIFT, text: '李秀英' }),
  },
  'attendance.signFor': {
    trips: 6,
    ...AT_WORK,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.signFor', {
        shiftId: SHIFT,
        personId: personId('volunteer'),
        direction: 'in',
        requestId: request(),
      }),
  },
  'attendance.keepStation': {
    trips: 5,
    ...AT_WORK,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.keepStation', {
        stationId: STATION,
        change: { kind: 'asks', where: true },
        requestId: request(),
      }),
  },
  'attendance.stationCode': {
    trips: 2,
    ...AT_WORK,
    play: (cloud) => succeed(cloud, openid('worker'), 'attendance.stationCode', { stationId: STATION }),
  },
  'attendance.openDuty': {
    trips: 3,
    ...AT_WORK,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.openDuty', {
        stationId: STATION,
        title: '站点值班',
        startsAt: STARTS,
        endsAt: ENDS,
        requestId: request(),
      }),
  },
}

export const ATTENDANCE_SCENARIOS: ScenariosOf<'attendance'> = {
  ...KEEPING,
  'attendance.stationKey': { trips: 3, ...AT_WORK, play: shownNow },
  'attendance.revokeKey': {
    trips: 6,
    ...AT_WORK,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.revokeKey', { shiftId: SHIFT, seen: 1, requestId: request() }),
  },
  'attendance.findShifts': {
    trips: 4,
    ...AT_WORK,
    play: (cloud) => succeed(cloud, openid('volunteer'), 'attendance.findShifts', { at: 's370306003001-01' }),
  },
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
