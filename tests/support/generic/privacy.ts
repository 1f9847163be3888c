import { DISTRICT } from '../../../types/domain/ids'
import { AUTHORITIES, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { GRID } from './world'

export const PRIVACY_MAY: MayOf<'privacy'> = {
  consent: 'registered',
  mine: 'registered',
  correct: 'registered',
  exportMine: 'registered',
  whoLooked: 'registered',
  reveal: { at: GRID, roles: { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER } },
  deleteMine: 'anyone',
  auditTrail: { at: DISTRICT, roles: { district: OVER } },
  verifyAudit: { at: DISTRICT, roles: { district: OVER } },
}

export const PRIVACY_SCENES = {} as unknown as ScenesOf<'privacy'>
