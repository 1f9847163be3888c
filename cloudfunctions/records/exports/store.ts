import type { DivisionCode } from '../../../types/domain/ids'
import type { YearMonth } from '../../../types/domain/time'
import type { ServiceNoteDoc, ServiceRecordDoc } from '../../../types/documents/records'
import { type Db, is } from '../../_kernel/db'

/** Some 700 bytes each with their corrections, so that an answer holds them. */
const A_READ = 500

/** A month's records of the organisers in a place, by organiser, read until there are more than `most`. One trip for every 500. */
export async function recordsOfMonth(
  db: Db,
  scope: DivisionCode,
  month: YearMonth,
  most: number,
): Promise<ServiceRecordDoc[]> {
  const all: ServiceRecordDoc[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await db.find(
      'serviceRecords',
      { month, organiserId: is.startingWith(scope) },
      {
        limit: A_READ,
        order: [
          ['organiserId', 'asc'],
          ['_id', 'asc'],
        ],
        ...(last ? { after: [last.organiserId, last._id] } : {}),
      },
    )
    all.push(...page)
    if (page.length < A_READ || all.length > most) return all
  }
}

/** What places in a place noted in a month. */
export const notesOfMonth = (db: Db, scope: DivisionCode, month: YearMonth): Promise<ServiceNoteDoc[]> =>
  db.find(
    'serviceNotes',
    { month, scope: is.startingWith(scope) },
    {
      limit: 2 * A_READ,
      order: [
        ['scope', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )
