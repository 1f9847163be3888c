import { streetCode } from '../../../types/domain/ids'
import { EVERYONE_THERE, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { GRID } from './world'

const planners: May = { at: streetCode(GRID), roles: { district: OVER, street: OVER } }

export const FORCES_MAY: MayOf<'forces'> = {
  run: planners,
  listPlans: planners,
  getPlan: planners,
  listMoves: planners,
  pin: planners,
  submit: planners,
  decide: { at: streetCode(GRID), roles: { district: OVER } },
  apply: planners,
  undo: planners,
  gridSupports: { at: GRID, roles: EVERYONE_THERE },
  mine: 'registered',
  answer: 'registered',
}

export const FORCES_SCENES = {} as unknown as ScenesOf<'forces'>
