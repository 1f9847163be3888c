import { attendance as contracts } from '../../types/contracts/attendance'
import { createFunction } from '../_kernel/create-function'
import { askCorrection } from './actions/ask-correction'
import { keepStation } from './actions/keep-station'
import { checkIn } from './actions/check-in'
import { checkOut } from './actions/check-out'
import { confirmStays } from './actions/confirm-stays'
import { findPeople } from './actions/find-people'
import { findShifts } from './actions/find-shifts'
import { listAmendments } from './actions/list-amendments'
import { mine } from './actions/mine'
import { myAmendments } from './actions/my-amendments'
import { openDuty } from './actions/open-duty'
import { revokeKey } from './actions/revoke-key'
import { sendLate } from './actions/send-late'
import { settleAmendment } from './actions/settle-amendment'
import { shiftList } from './actions/shift-list'
import { signFor } from './actions/sign-for'
import { stationCode } from './actions/station-code'
import { stationKey } from './actions/station-key'

/** Without network, and afterwards. */
const late = { sendLate, askCorrection, myAmendments, listAmendments, settleAmendment }

export const main = createFunction('attendance', contracts, {
  stationKey,
  revokeKey,
  findShifts,
  checkIn,
  checkOut,
  mine,
  shiftList,
  confirmStays,
  findPeople,
  signFor,
  openDuty,
  keepStation,
  stationCode,
  ...late,
})
