import type { PersonId } from '../../../types/domain/ids'
import { type Db, is, to } from '../../_kernel/db'
import { forgetAdjustments } from '../adjustments/store'

/** Postings stay, what was written beside them goes: only its hash is chained, so the chain still verifies. Codes are nobody's any more. */
export async function forgetPostings(db: Db, personId: PersonId): Promise<void> {
  await Promise.all([
    db.change('postings', { account: personId, reason: is.not(null) }, { reason: to.set(null) }),
    db.remove('codes', { personId }),
    forgetAdjustments(db, personId),
  ])
}
