import { attendance as contracts } from '../../types/contracts/attendance'
import { createFunction } from '../_kernel/create-function'
import { askCorrection } from './actions/ask-correction'
import { checkIn } from './actions/check-in'
import { checkOut } from './actions/check-out'
import { listAmendments } from './actions/list-amendments'
import { mine } from './actions/mine'
import { myAmendments } from './actions/my-amendments'
import { sendLate } from './actions/send-late'
import { settleAmendment } from './actions/settle-amendment'
import { stationCode } from './actions/station-code'

/** Without network, and afterwards. */
const late = { sendLate, askCorrection, myAmendments, listAmendments, settleAmendment }

export const main = createFunction('attendance', contracts, { ...late, stationCode, checkIn, checkOut, mine })
