import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** Every record of a person, whole. */
export const allRecordsOf = (db: Db, personId: PersonId) => readAll(db, 'serviceRecords', { personId })

/** Hours stay, the name goes: from their own records, and from those that they were in charge of. */
export async function forgetRecords(db: Db, personId: PersonId): Promise<void> {
  await Promise.all([
    db.change('serviceRecords', { personId, name: is.not(NAME_OF_THE_GONE) }, { name: to.set(NAME_OF_THE_GONE) }),
    db.change(
      'serviceRecords',
      { inChargeId: personId, inChargeName: is.not(NAME_OF_THE_GONE) },
      { inChargeName: to.set(NAME_OF_THE_GONE) },
    ),
  ])
}
