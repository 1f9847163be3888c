import { streetCode } from '../../../types/domain/ids'
import { certified, record, serviceNote } from '../records'
import { AUTHORITIES, type MayOf } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

export const RECORDS_MAY: MayOf<'records'> = {
  mine: 'registered',
  preview: 'registered',
  certify: 'registered',
  check: 'anyone',
  issued: { at: COMMUNITY, roles: AUTHORITIES, names: { to: AUTHORITIES, of: [GRID, SIBLING] } },
  revoke: { at: COMMUNITY, roles: AUTHORITIES },
  addNote: { at: COMMUNITY, roles: AUTHORITIES },
  notesBy: { at: COMMUNITY, roles: AUTHORITIES },
  takeBackNote: { at: COMMUNITY, roles: AUTHORITIES },
  exportRegister: { at: COMMUNITY, roles: AUTHORITIES },
}

/** The day after 李秀英's service, entered and certified. */
const clock = Date.parse('2026-11-26T10:00:00+08:00')
const documents = { ...WORLD, serviceRecords: [record()], serviceNotes: [serviceNote()], certificates: [certified()] }
/** Served in two streets, so that the district issues. */
const afar = {
  ...WORLD,
  serviceRecords: [
    record(),
    record({ _id: 't370306004001-2611-01:p00000001', organiserId: streetCode('370306004'), minutes: 30 }),
  ],
}

const byHer = { clock, caller: PEOPLE.volunteer._id, documents }
const byWorker = { clock, caller: PEOPLE.worker._id, documents }

export const RECORDS_SCENES: ScenesOf<'records'> = {
  mine: byHer,
  preview: byHer,
  certify: [
    { ...byHer, other: { from: '2026-11-01' } },
    { ...byHer, variant: 'of two streets', documents: afar, other: { from: '2026-11-01' } },
  ],
  check: byHer,
  issued: byWorker,
  revoke: { ...byWorker, other: { reason: '换一个原因' } },
  addNote: { ...byWorker, other: { title: '另一次培训' } },
  notesBy: byWorker,
  takeBackNote: { ...byWorker, other: { why: '换一个原因' } },
  exportRegister: { ...byWorker, other: { from: '2026-10' } },
}
