import { correction, lateEntry } from '../../tests/support/amendments'
import { ENDS, qrAt, SHIFT, shift, STARTS, stay } from '../../tests/support/attendance'
import { openid, personId, request } from '../../tests/support/district'
import { TEST_KEYS } from '../../tests/support/secrets'
import { attendanceId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const ME = personId('volunteer')
const AFTER = { clock: ENDS + 400 * MINUTE }
const STAY = stay({ _id: attendanceId(SHIFT, ME), personId: ME })
const ENTRY = lateEntry({ _id: `${SHIFT}:${ME}:late`, personId: ME })
const ASKED = correction({ _id: `${SHIFT}:${ME}:correction`, personId: ME })
const OPEN = { shifts: [shift()] }

type Scenarios = ScenariosOf<'attendance'>
type LateAction = `attendance.${'sendLate' | 'askCorrection' | 'myAmendments' | 'listAmendments' | 'settleAmendment'}`

export const LATE_SCENARIOS: Pick<Scenarios, LateAction> = {
  'attendance.sendLate': {
    trips: 5,
    depth: 3,
    ...AFTER,
    documents: OPEN,
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'attendance.sendLate', {
        shiftId: SHIFT,
        direction: 'in',
        code: qrAt(STARTS + MINUTE, {}, TEST_KEYS.STATION_KEY),
        requestId: request(),
      }),
  },
  'attendance.askCorrection': {
    trips: 5,
    ...AFTER,
    documents: { ...OPEN, attendance: [STAY] },
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'attendance.askCorrection', {
        shiftId: SHIFT,
        checkedInAt: STARTS,
        checkedOutAt: ENDS,
        words: '忘了签退',
        requestId: request(),
      }),
  },
  'attendance.myAmendments': {
    trips: 2,
    ...AFTER,
    documents: { ...OPEN, amendments: [ENTRY] },
    play: (cloud) => succeed(cloud, openid('volunteer'), 'attendance.myAmendments', {}),
  },
  'attendance.listAmendments': {
    trips: 5,
    depth: 3,
    ...AFTER,
    documents: { ...OPEN, attendance: [STAY], amendments: [ENTRY, ASKED] },
    play: (cloud) => succeed(cloud, openid('worker'), 'attendance.listAmendments', { scope: shift().communityId }),
  },
  'attendance.settleAmendment': {
    trips: 10,
    ...AFTER,
    documents: { ...OPEN, amendments: [ENTRY] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'attendance.settleAmendment', {
        shiftId: SHIFT,
        personId: ME,
        kind: 'late',
        seen: { checkedInAt: STARTS + 300_000, checkedOutAt: null },
        outcome: { is: 'confirm' },
        requestId: request(),
      }),
  },
}
