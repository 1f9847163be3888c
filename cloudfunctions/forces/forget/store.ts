import type { PersonId } from '../../../types/domain/ids'
import type { Db } from '../../_kernel/db'

/** Where the person helps; null when nowhere. */
export const supportOf = (db: Db, personId: PersonId) => db.get('supports', personId)

/** Whoever is gone helps nowhere. */
export const forgetSupport = (db: Db, personId: PersonId) => db.remove('supports', { _id: personId })
