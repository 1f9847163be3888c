import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** Everything that a person complained of or suggested, with the answers. */
export const allComplaintsOf = (db: Db, personId: PersonId) =>
  readAll(db, 'complaints', { personId }, ['kind', 'words', 'about', 'scope', 'at', 'state', 'answer'])

/** Which messages a person allowed. */
export const creditsOf = (db: Db, personId: PersonId) => db.get('noticeCredits', personId)

/**
 * What was told to this person alone goes, and what they allowed; out of other audiences they are taken. A complaint stays without the
 * person, because whom it is about may still have to answer for it.
 */
export async function forgetReader(db: Db, personId: PersonId): Promise<void> {
  const [told] = await Promise.all([
    readAll(db, 'notices', { to: personId }, ['to']),
    db.remove('noticeCredits', { _id: personId }),
    db.remove('outbox', { personId }),
    db.change('complaints', { personId }, { personId: to.set(null), name: to.set(NAME_OF_THE_GONE), log: to.set([]) }),
  ])
  if (told.length === 0) return
  const alone = told.filter((notice) => notice.to.length === 1).map(({ _id }) => _id)
  if (alone.length > 0) await db.remove('notices', { _id: is.oneOf(alone) })
  await db.change('notices', { to: personId }, { to: to.pull(personId) })
}
