import { records as contracts } from '../../types/contracts/records'
import { createFunction } from '../_kernel/create-function'
import { addNote } from './actions/add-note'
import { certify } from './actions/certify'
import { check } from './actions/check'
import { exportRegister } from './actions/export-register'
import { issued } from './actions/issued'
import { mine } from './actions/mine'
import { notesBy } from './actions/notes-by'
import { preview } from './actions/preview'
import { revoke } from './actions/revoke'
import { takeBackNote } from './actions/take-back-note'

export const main = createFunction('records', contracts, {
  mine,
  preview,
  certify,
  check,
  issued,
  revoke,
  addNote,
  notesBy,
  takeBackNote,
  exportRegister,
})
