import { muster as contracts } from '../../types/contracts/muster'
import { createFunction } from '../_kernel/create-function'
import { answer } from './actions/answer'
import { arrange } from './actions/arrange'
import { board } from './actions/board'
import { changeOrder } from './actions/change-order'
import { compare } from './actions/compare'
import { dispatch } from './actions/dispatch'
import { exportReport } from './actions/export-report'
import { getOrder } from './actions/get-order'
import { grid } from './actions/grid'
import { issue } from './actions/issue'
import { listOrders } from './actions/list-orders'
import { mine } from './actions/mine'
import { preview } from './actions/preview'
import { report } from './actions/report'
import { setMode } from './actions/set-mode'
import { spare } from './actions/spare'
import { whom } from './actions/whom'

export const main = createFunction('muster', contracts, {
  preview,
  whom,
  issue,
  changeOrder,
  listOrders,
  getOrder,
  setMode,
  mine,
  answer,
  grid,
  arrange,
  board,
  spare,
  dispatch,
  report,
  exportReport,
  compare,
})
