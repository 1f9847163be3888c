import { forces as contracts } from '../../types/contracts/forces'
import { createFunction } from '../_kernel/create-function'
import { answer } from './actions/answer'
import { apply } from './actions/apply'
import { decide } from './actions/decide'
import { getPlan } from './actions/get-plan'
import { gridSupports } from './actions/grid-supports'
import { listMoves } from './actions/list-moves'
import { listPlans } from './actions/list-plans'
import { mine } from './actions/mine'
import { pin } from './actions/pin'
import { run } from './actions/run'
import { submit } from './actions/submit'
import { undo } from './actions/undo'

export const main = createFunction('forces', contracts, {
  run,
  listPlans,
  getPlan,
  listMoves,
  pin,
  submit,
  decide,
  apply,
  undo,
  gridSupports,
  mine,
  answer,
})
