import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** Everything that is recorded of a person's service, whole. */
export async function allServiceOf(db: Db, personId: PersonId) {
  const [serviceRecords, serviceNotes, certificates] = await Promise.all([
    readAll(db, 'serviceRecords', { personId }),
    readAll(db, 'serviceNotes', { personId }),
    readAll(db, 'certificates', { personId }, ['code', 'issuedAt', 'revoked']),
  ])
  return { serviceRecords, serviceNotes, certificates }
}

/**
 * Hours stay, the name goes: from their own records, and from those that they were in charge of. Of a certificate only the hash stays,
 * so that the one on their wall can still be told from a forged one.
 */
export async function forgetRecords(db: Db, personId: PersonId): Promise<void> {
  await Promise.all([
    db.change('serviceRecords', { personId, name: is.not(NAME_OF_THE_GONE) }, { name: to.set(NAME_OF_THE_GONE) }),
    db.change(
      'serviceRecords',
      { inChargeId: personId, inChargeName: is.not(NAME_OF_THE_GONE) },
      { inChargeName: to.set(NAME_OF_THE_GONE) },
    ),
    db.change('serviceNotes', { personId, name: is.not(NAME_OF_THE_GONE) }, { name: to.set(NAME_OF_THE_GONE) }),
    db.change('certificates', { personId, code: is.not(null) }, { code: to.set(null) }),
  ])
}
