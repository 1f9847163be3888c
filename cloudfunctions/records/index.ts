import { records as contracts } from '../../types/contracts/records'
import { createFunction } from '../_kernel/create-function'
import { addNote } from './actions/add-note'
import { certify } from './actions/certify'
import { check } from './actions/check'
import { exportRegister } from './actions/export-register'
import { issued } from './actions/issued'
import { mine } from './actions/mine'
import { preview } from './actions/preview'
import { revoke } from './actions/revoke'

export const main = createFunction('records', contracts, {
  mine,
  preview,
  certify,
  check,
  issued,
  revoke,
  addNote,
  exportRegister,
})
