import type { PersonId, ServiceRecordId } from '../../types/domain/ids'
import type { ServedTime } from '../../types/documents/records'
import type { Db } from '../_kernel/db'
import { loadRecord, replaceTime } from './store'

/** Two corrections of one record at one moment; more than this is a bug. */
const TRIES = 4

/**
 * Puts a record right, once a key however often it is called; what stood there before is kept with who, when and why.
 * Whoever calls has decided that it is right: somebody other than the person asked for it approved it. 2 trips.
 * @returns `notFound` while the service has not been accepted: then its record will be entered right
 */
export async function correctRecord(
  db: Db,
  id: ServiceRecordId,
  correction: {
    readonly key: string
    readonly to: ServedTime
    readonly at: Date
    readonly by: PersonId
    readonly reason: string
  },
): Promise<'done' | 'notFound'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await loadRecord(db, id)
    if (!record) return 'notFound'
    if (record.corrections.some(({ key }) => key === correction.key)) return 'done'
    if ((await replaceTime(db, record, correction.to, correction)) > 0) return 'done'
  }
  throw new Error('a record could not be corrected')
}
