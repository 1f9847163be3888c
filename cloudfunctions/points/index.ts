import { points as contracts } from '../../types/contracts/points'
import { createFunction } from '../_kernel/create-function'
import { addRule } from './actions/add-rule'
import { askAdjustment } from './actions/ask-adjustment'
import { cancelRedemption } from './actions/cancel-redemption'
import { capture } from './actions/capture'
import { decideAdjustment } from './actions/decide-adjustment'
import { decideReward } from './actions/decide-reward'
import { exportLedger } from './actions/export-ledger'
import { heads } from './actions/heads'
import { listAdjustments } from './actions/list-adjustments'
import { listOffers } from './actions/list-offers'
import { listRewards } from './actions/list-rewards'
import { listRules } from './actions/list-rules'
import { mine } from './actions/mine'
import { posting } from './actions/posting'
import { readCode } from './actions/read-code'
import { redemptionCode } from './actions/redemption-code'
import { saveReward } from './actions/save-reward'
import { tillToday } from './actions/till-today'
import { verify } from './actions/verify'

const actions = {
  mine,
  listRewards,
  redemptionCode,
  readCode,
  capture,
  cancelRedemption,
  tillToday,
  listOffers,
  saveReward,
  decideReward,
  verify,
  heads,
  exportLedger,
  askAdjustment,
  decideAdjustment,
  listAdjustments,
  listRules,
  addRule,
  posting,
}
export const main = createFunction('points', contracts, actions)
