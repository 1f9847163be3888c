import { rosters as contracts } from '../../types/contracts/rosters'
import { createFunction } from '../_kernel/create-function'
import { applyImport } from './actions/apply-import'
import { badRows } from './actions/bad-rows'
import { exportMembers } from './actions/export-members'
import { listDuplicates } from './actions/list-duplicates'
import { listImports } from './actions/list-imports'
import { listStaff } from './actions/list-staff'
import { previewImport } from './actions/preview-import'
import { reconcile } from './actions/reconcile'
import { settleDuplicate } from './actions/settle-duplicate'
import { settleStaff } from './actions/settle-staff'
import { startImport } from './actions/start-import'
import { template } from './actions/template'

export const main = createFunction('rosters', contracts, {
  template,
  startImport,
  previewImport,
  applyImport,
  listImports,
  badRows,
  exportMembers,
  listDuplicates,
  settleDuplicate,
  reconcile,
  listStaff,
  settleStaff,
})
