import { points as contracts } from '../../types/contracts/points'
import { createFunction } from '../_kernel/create-function'
import { capture } from './actions/capture'
import { exportLedger } from './actions/export-ledger'
import { heads } from './actions/heads'
import { listRewards } from './actions/list-rewards'
import { merchantMonth } from './actions/merchant-month'
import { mine } from './actions/mine'
import { readCode } from './actions/read-code'
import { redemptionCode } from './actions/redemption-code'
import { verify } from './actions/verify'

const actions = { mine, listRewards, redemptionCode, readCode, capture, merchantMonth, verify, heads, exportLedger }
export const main = createFunction('points', contracts, actions)
