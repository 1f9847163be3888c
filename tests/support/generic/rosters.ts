import { DISTRICT } from '../../../types/domain/ids'
import { AUTHORITIES, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY } from './world'

export const ROSTERS_MAY: MayOf<'rosters'> = {
  template: 'registered',
  startImport: { at: COMMUNITY, roles: AUTHORITIES },
  previewImport: { at: COMMUNITY, roles: AUTHORITIES },
  applyImport: { at: COMMUNITY, roles: AUTHORITIES },
  listImports: { at: COMMUNITY, roles: AUTHORITIES },
  badRows: { at: COMMUNITY, roles: AUTHORITIES },
  exportMembers: { at: COMMUNITY, roles: { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER } },
  listDuplicates: { at: COMMUNITY, roles: AUTHORITIES },
  settleDuplicate: { at: COMMUNITY, roles: AUTHORITIES },
  reconcile: { at: DISTRICT, roles: { district: OVER } },
  listStaff: { at: DISTRICT, roles: { district: OVER } },
  settleStaff: { at: DISTRICT, roles: { district: OVER } },
}

export const ROSTERS_SCENES = {} as unknown as ScenesOf<'rosters'>
