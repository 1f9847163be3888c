import type { PersonId } from '../../../types/domain/ids'
import { type Db, is, to } from '../../_kernel/db'

/** What was told to this person alone goes; out of other audiences they are taken. */
export async function forgetReader(db: Db, personId: PersonId): Promise<void> {
  await db.remove('notices', { to: is.exactly([personId]) })
  await db.change('notices', { to: personId }, { to: to.pull(personId) })
}
