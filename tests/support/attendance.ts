import type { Attempt } from '../../cloudfunctions/attendance/rules/attempt'
import { digitsOf, shiftKey } from '../../cloudfunctions/attendance/rules/code'
import { stationQr, windowAt } from '../../types/domain/attendance'
import { communityCode, type DutyId, type RequestId, type TaskId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { AttendanceDoc, ShiftDoc } from '../../types/documents/attendance'

/** A key of the tests; what a cloud uses is its own. */
export const MASTER = 'station-key-of-the-tests'
export const SHIFT: TaskId = 't370306003001-2611-01'
export const OTHER_SHIFT: TaskId = 't370306003001-2611-02'
export const STARTS = Date.parse('2026-11-25T08:00:00+08:00')
export const ENDS = Date.parse('2026-11-25T11:30:00+08:00')

export const shift = (over: Partial<ShiftDoc> = {}): ShiftDoc => ({
  _id: SHIFT,
  communityId: communityCode('370306003001'),
  stationId: 's370306003001-01',
  stationName: '凤鸣社区党群服务站点',
  title: '陪 3 位老人去复查',
  startsAt: new Date(STARTS),
  endsAt: new Date(ENDS),
  keyVersion: 1,
  inCharge: null,
  withdrawn: false,
  log: [],
  ...over,
})

/** The digits that a shift's screen shows at a moment. */
export const shownAt = (at: Instant, over: Partial<ShiftDoc> = {}, master = MASTER): string => {
  const { _id: shiftId, stationId, keyVersion } = shift(over)
  return digitsOf(shiftKey(master, { shiftId, stationId, keyVersion }), windowAt(at))
}

/** The text of the QR code that a shift's screen shows at a moment. */
export const qrAt = (at: Instant, over: Partial<ShiftDoc> = {}, master = MASTER): string =>
  stationQr(shift(over)._id, windowAt(at), shownAt(at, over, master))

/** 李秀英 scans the screen, at `now`, an hour after the start unless told otherwise. */
export const attempt = (over: Partial<Attempt> = {}): Attempt => {
  const now = over.now ?? STARTS + 3_600_000
  return {
    shiftId: SHIFT,
    code: qrAt(now),
    named: undefined,
    device: null,
    caller: { personId: 'p00000001', name: '李秀英' },
    master: MASTER,
    now,
    entry: {
      requestId: 'request-of-the-tests' as RequestId,
      digest: 'd1',
      act: 'checkIn',
      by: 'p00000001',
      at: new Date(now),
    },
    ...over,
  }
}

export const DUTY: DutyId = 'w370306003001-0123456789ab'

/** A duty at the same station and hours, with 周敏 in charge. */
export const duty = (over: Partial<ShiftDoc> = {}): ShiftDoc =>
  shift({ _id: DUTY, title: '站点值班', inCharge: { personId: 'p00000006', name: '周敏' }, ...over })

/** 李秀英's account after so many wrong typed codes in a row, the last of them then. */
export const lockedOut = (at: Instant, times = 5): Attempt['caller'] => ({
  personId: 'p00000001',
  name: '李秀英',
  wrongCodes: {
    requestIds: Array.from({ length: times }, (_unused, i) => `wrong-${i}` as RequestId),
    at: new Date(at),
  },
})

/** 李秀英, in since five past eight. */
export const stay = (over: Partial<AttendanceDoc> = {}): AttendanceDoc => {
  const { _id: shiftId, ...ofShift } = shift()
  return {
    ...ofShift,
    _id: `${shiftId}:p00000001`,
    shiftId,
    personId: 'p00000001',
    name: '李秀英',
    state: 'in',
    checkedInAt: new Date(STARTS + 300_000),
    checkedOutAt: null,
    minutes: null,
    proof: 'code',
    standing: 'live',
    decided: null,
    helpedIn: null,
    helpedOut: null,
    device: null,
    points: null,
    lateOut: false,
    corrections: [],
    log: [],
    ...over,
  }
}
