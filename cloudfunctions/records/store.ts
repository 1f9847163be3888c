import type { ServiceRecordId } from '../../types/domain/ids'
import { monthOf } from '../../types/domain/time'
import type { ServedTime, ServiceRecordDoc } from '../../types/documents/records'
import { type Db, is, path, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'

export const loadRecord = (db: Db, id: ServiceRecordId) => db.get('serviceRecords', id)

export const insertRecords = (db: Db, records: readonly ServiceRecordDoc[]) =>
  insertMissing(db, 'serviceRecords', records)

const CORRECTION_KEY = path('corrections', 'key')

/** Puts a record right if it still says what was read, and keeps that; a correction that was made already matches nothing. */
export const replaceTime = (
  db: Db,
  { _id, startsAt, endsAt, minutes }: ServiceRecordDoc,
  time: ServedTime,
  { key, at, by, reason }: Omit<ServiceRecordDoc['corrections'][number], 'was'>,
) =>
  db.change(
    'serviceRecords',
    { _id, startsAt, endsAt, minutes, [CORRECTION_KEY]: is.not(key) },
    {
      startsAt: to.set(time.startsAt),
      endsAt: to.set(time.endsAt),
      minutes: to.set(time.minutes),
      month: to.set(monthOf(time.startsAt.getTime())),
      correctedAt: to.set(at),
      corrections: to.push([{ key, at, by, reason, was: { startsAt, endsAt, minutes } }]),
    },
  )
