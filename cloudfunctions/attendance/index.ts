import { attendance as contracts } from '../../types/contracts/attendance'
import { createFunction } from '../_kernel/create-function'
import { checkIn } from './actions/check-in'
import { checkOut } from './actions/check-out'
import { mine } from './actions/mine'
import { stationCode } from './actions/station-code'

export const main = createFunction('attendance', contracts, { stationCode, checkIn, checkOut, mine })
