import { privacy as contracts } from '../../types/contracts/privacy'
import { createFunction } from '../_kernel/create-function'
import { auditTrail } from './actions/audit-trail'
import { consent } from './actions/consent'
import { correct } from './actions/correct'
import { deleteMine } from './actions/delete-mine'
import { exportMine } from './actions/export-mine'
import { mine } from './actions/mine'
import { reveal } from './actions/reveal'
import { verifyAudit } from './actions/verify-audit'
import { whoLooked } from './actions/who-looked'

const changes = { consent, correct, deleteMine }

export const main = createFunction('privacy', contracts, {
  ...changes,
  mine,
  exportMine,
  whoLooked,
  reveal,
  auditTrail,
  verifyAudit,
})
