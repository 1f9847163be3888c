import type { PersonId } from '../../../types/domain/ids'
import type { Db } from '../../_kernel/db'

/** Whoever is gone helps nowhere. */
export const forgetSupport = (db: Db, personId: PersonId) => db.remove('supports', { _id: personId })
