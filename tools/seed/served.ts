import { minutesUntil } from '../../cloudfunctions/attendance/rules/stay'
import { attendanceId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { AttendanceDoc } from '../../types/documents/attendance'

/** Of a stay, where and when it was, and whose. */
type Served = Pick<
  AttendanceDoc,
  | 'shiftId'
  | 'personId'
  | 'name'
  | 'communityId'
  | 'stationId'
  | 'stationName'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'keyVersion'
>

/** Somebody signed in and out by the code, and nobody has said anything to it yet. */
export const served = (of: Served, at: { readonly in: Instant; readonly out: Instant }): AttendanceDoc => ({
  _id: attendanceId(of.shiftId, of.personId),
  ...of,
  state: 'out',
  checkedInAt: new Date(at.in),
  checkedOutAt: new Date(at.out),
  minutes: minutesUntil({ checkedInAt: new Date(at.in), endsAt: of.endsAt }, at.out),
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
})
